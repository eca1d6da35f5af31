<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of the book, as EPUB 3.3 has them: chapters from the pages that the views have made, where each phenomenon was
     decided; all others from values. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/messages.xsl"/>
  <xsl:import href="modules/described.xsl"/>
  <xsl:import href="epub/names.xsl"/>
  <xsl:import href="epub/frame.xsl"/>
  <xsl:import href="epub/links.xsl"/>
  <xsl:import href="epub/notes.xsl"/>
  <xsl:import href="epub/chapter.xsl"/>
  <xsl:import href="epub/pages.xsl"/>
  <xsl:import href="epub/registers.xsl"/>
  <xsl:import href="epub/contents.xsl"/>
  <xsl:import href="epub/facts.xsl"/>

  <!-- What is told of pages is told as JSON. -->
  <xsl:output method="text"/>

  <!-- A page of the book as a value: its kind and what it says. A chapter comes from a page of a view. -->
  <xsl:param name="ed:page" as="map(*)" select="map {}"/>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="$ed:page?kind eq 'chapter'">
        <xsl:call-template name="ed:chapter"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$ed:page" mode="ed:book"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
