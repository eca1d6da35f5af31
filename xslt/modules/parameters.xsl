<?xml version="1.0" encoding="UTF-8"?>
<!-- All that a view is told from outside. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The views of this record, in the order of the switch: maps of name, title and href. -->
  <xsl:param name="ed:views" as="map(*)*" select="()"/>

  <!-- The entries of registers that the record points to: <entries><entry pointer="../registers/persons.xml#puzanov">
       one element of the register </entry></entries>, in the namespace of ours. -->
  <xsl:param name="ed:entries" as="document-node()?" select="()"/>

  <!-- What an edition adds to the page: a map of src/views/beside.ts. A record alone has none. -->
  <xsl:param name="ed:beside" as="map(*)?" select="()"/>

  <!-- Each entry by what points to it. -->
  <xsl:variable name="ed:entry-of" as="map(xs:string, element()?)" select="
    map:merge($ed:entries/ed:entries/ed:entry ! map:entry(string(@pointer), *[1]))"/>

  <!-- Which view is shown. -->
  <xsl:param name="ed:view-name" as="xs:string" required="yes"/>

  <!-- The record, also where the context is something else. -->
  <xsl:variable name="ed:record" as="document-node()" select="/"/>

  <!-- Its elements by their xml:id; the first of each. -->
  <xsl:variable name="ed:by-id" as="map(xs:string, element())" select="
    map:merge($ed:record/descendant::*[@xml:id] ! map:entry(string(@xml:id), .))"/>

  <!-- Its notes. -->
  <xsl:variable name="ed:notes" as="element(note)*" select="$ed:record/descendant::note"/>

  <!-- Its texts, without those that stand in another one. -->
  <xsl:variable name="ed:texts" as="element(text)*" select="$ed:record/descendant::text[empty(ancestor::text)]"/>

  <!-- All elements within its texts, found once; where there is none, within its transcription by surfaces. (What leads to them by two
       steps of // is put into order again.) -->
  <xsl:variable name="ed:text-elements" as="element()*" select="
    for $text in (if (exists($ed:texts)) then $ed:texts else $ed:record/descendant::sourceDoc) return $text/descendant::*"/>
</xsl:stylesheet>
