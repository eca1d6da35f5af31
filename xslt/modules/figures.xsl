<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures and images. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="figure" mode="diplomatic reading">
    <figure>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </figure>
  </xsl:template>

  <!-- Images of the edition itself are shown; an address elsewhere is a link, so that a page asks no other host. -->
  <xsl:template match="graphic | media" mode="diplomatic reading">
    <xsl:variable name="url" as="xs:string" select="normalize-space(@url)"/>
    <xsl:variable name="own" as="xs:string" select="normalize-space(string-join(desc, ' '))"/>
    <xsl:variable name="of-figure" as="xs:string" select="normalize-space(string-join(../figDesc, ' '))"/>
    <xsl:variable name="words" as="xs:string" select="($own, $of-figure, $url)[. ne ''][1] => string()"/>
    <!-- What the figure describes, it says below. -->
    <xsl:variable name="named" as="xs:string" select="if ($own eq '' and $of-figure ne '') then '' else $words"/>
    <xsl:choose>
      <xsl:when test="matches($url, '^https?:', 'i')">
        <a href="{$url}">{
          if ($named eq '') then ed:say('figure.image')
          else if ($named eq $url) then ed:say('figure.image-of', map { 'words': (tokenize($url, '/')[. ne ''])[last()] })
          else $named}</a>
      </xsl:when>
      <xsl:when test="exists($ed:beside?images ! .($url))">
        <img src="{$ed:beside?images ! .($url)}" alt="{$words}"/>
      </xsl:when>
      <xsl:when test="empty($ed:beside) and matches($url, '^[^:/\\][^:\\]*$')">
        <img src="{$url}" alt="{$words}"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="report generated missing-image">[{if ($named ne '') then ed:say('figure.image-of', map { 'words': $named }) else ed:say('figure.image')}]</span>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="node() except desc" mode="#current"/>
  </xsl:template>

  <xsl:template match="figDesc" mode="diplomatic reading">
    <span class="figure-description">
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
