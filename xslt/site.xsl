<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of an edition that are not those of records: one file for each kind in pages/. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/messages.xsl"/>
  <xsl:import href="modules/direction.xsl"/>
  <xsl:import href="modules/frame.xsl"/>
  <xsl:import href="pages/failed.xsl"/>
  <xsl:import href="pages/front.xsl"/>
  <xsl:import href="pages/records.xsl"/>
  <xsl:import href="pages/search.xsl"/>
  <xsl:import href="pages/register.xsl"/>
  <xsl:import href="pages/register-entry.xsl"/>
  <xsl:import href="pages/chronology.xsl"/>
  <xsl:import href="pages/about.xsl"/>
  <xsl:import href="pages/guidelines.xsl"/>
  <xsl:import href="pages/page-numbers.xsl"/>
  <xsl:import href="pages/times.xsl"/>

  <!-- The page as a value, as src/edition/pages/ makes it: its kind, title, description and data. -->
  <xsl:param name="ed:page" as="map(*)"/>

  <!-- What stands in the middle of a page, by its kind. -->
  <xsl:mode name="ed:main" on-no-match="fail"/>

  <xsl:template name="xsl:initial-template">
    <xsl:call-template name="ed:frame">
      <xsl:with-param name="title" select="$ed:page?title"/>
      <xsl:with-param name="class" select="'site ' || $ed:page?kind"/>
      <xsl:with-param name="description" select="$ed:page?description"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ed:main">
    <xsl:apply-templates select="$ed:page" mode="ed:main"/>
  </xsl:template>

  <!-- An address from the top of the edition, as one from this page. -->
  <xsl:function name="ed:to" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="$ed:frame?top || $path"/>
  </xsl:function>
</xsl:stylesheet>
