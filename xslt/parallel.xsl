<?xml version="1.0" encoding="UTF-8"?>
<!-- The page round two sides of a record: the pages of two views, or the page of one view and its transcript. Each phenomenon was
     decided in the view; src/edition/parallel/ puts the blocks side by side. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/messages.xsl"/>
  <xsl:import href="modules/direction.xsl"/>
  <xsl:import href="modules/frame.xsl"/>
  <xsl:import href="modules/neighbours.xsl"/>

  <!-- What this page is: its name among the views, and the sides, each a map of name, title and href. -->
  <xsl:param name="ed:name" as="xs:string"/>
  <xsl:param name="ed:sides" as="map(*)+"/>
  <!-- The views of this record, in the order of the switch: maps of name, title and href. -->
  <xsl:param name="ed:views" as="map(*)*" select="()"/>

  <!-- The page of the first side. -->
  <xsl:variable name="ed:left" as="document-node()" select="/"/>

  <xsl:variable name="ed:heading" as="element()?" select="($ed:left/html/body/main ! descendant::h1)[1]"/>

  <xsl:template match="/">
    <xsl:variable name="title" as="xs:string" select="normalize-space($ed:heading)"/>
    <xsl:call-template name="ed:frame">
      <xsl:with-param name="title" select="$title || ' · ' || ed:say('view.' || $ed:name || '.title')"/>
      <xsl:with-param name="class" select="'parallel'"/>
      <xsl:with-param name="skip-to" select="'text:'"/>
      <xsl:with-param name="description" select="/html/head/meta[@name = 'description']/@content"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ed:main">
    <div class="record-head">
      <xsl:copy-of select="$ed:heading"/>
      <xsl:call-template name="ed:switch"/>
      <p class="view-about furniture">{ed:say('view.' || $ed:name || '.about')}</p>
    </div>
    <article id="text:" class="rows">
      <xsl:copy-of select="$ed:left/html/body/main/article/(@lang, @dir)"/>
      <div class="row row-heads furniture">
        <xsl:for-each select="$ed:sides">
          <p class="cell" id="{?name}.side:"><a href="{?href}">{?title}</a></p>
        </xsl:for-each>
      </div>
      <!-- The rows stand in place of these. -->
      <xsl:processing-instruction name="text-rows"/>
    </article>
    <xsl:processing-instruction name="note-rows"/>
    <xsl:call-template name="ed:neighbours"/>
  </xsl:template>

  <xsl:template name="ed:switch">
    <nav class="views furniture" aria-label="{ed:say('page.views')}">
      <xsl:for-each select="$ed:views">
        <a href="{?href}">
          <xsl:if test="?name eq $ed:name">
            <xsl:attribute name="aria-current" select="'page'"/>
          </xsl:if>
          <xsl:text>{?title}</xsl:text>
        </a>
      </xsl:for-each>
    </nav>
  </xsl:template>
</xsl:stylesheet>
