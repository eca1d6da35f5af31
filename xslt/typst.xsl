<?xml version="1.0" encoding="UTF-8"?>
<!-- Typst markup of a page that a view has made: each phenomenon was decided there. Its functions are those of typst/edition.typ. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/described.xsl"/>
  <xsl:import href="typst/text.xsl"/>
  <xsl:import href="typst/phrases.xsl"/>
  <xsl:import href="typst/blocks.xsl"/>
  <xsl:import href="typst/tables.xsl"/>
  <xsl:import href="typst/notes.xsl"/>

  <xsl:output method="text"/>

  <!-- Before every anchor, where the pages of several records stand in one book: “r12:”. -->
  <xsl:param name="ed:prefix" as="xs:string" select="''"/>

  <!-- Whether the page is a chapter of a book, which has registers of its own. -->
  <xsl:param name="ed:in-book" as="xs:boolean" select="false()"/>

  <xsl:variable name="ed:page" as="document-node()" select="/"/>
  <xsl:variable name="ed:diplomatic" as="xs:boolean" select="tokenize(html/body/@class) = 'diplomatic'"/>

  <!-- How an element looks on paper. What is not known by name shows its content. -->
  <xsl:mode name="typst" on-no-match="shallow-skip"/>

  <xsl:template match="/">
    <xsl:variable name="main" as="element()*" select="html/body//main[1]"/>
    <xsl:value-of>
      <xsl:text>#import "edition.typ": *&#10;</xsl:text>
      <xsl:apply-templates select="$main" mode="typst"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:value-of>
  </xsl:template>

  <!-- What only frames the page on the screen. What the header says belongs to a record on paper too; in a book the registers
       hold the names of all records. -->
  <xsl:template match="*[ed:has(., 'furniture')][not(ed:has(., 'panel') or ed:has(., 'names') and not($ed:in-book))]" mode="typst"
    priority="8"/>
</xsl:stylesheet>
