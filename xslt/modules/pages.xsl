<?xml version="1.0" encoding="UTF-8"?>
<!-- Beginnings of lines, columns and pages (TEI Guidelines, 3.11.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="lb" mode="diplomatic">
    <br>
      <xsl:call-template name="ed:attributes"/>
    </br>
  </xsl:template>

  <!-- A line that begins with its block needs no break. -->
  <xsl:template match="lb[not(preceding-sibling::node()[self::* or normalize-space()])][not(parent::seg or parent::hi)]"
      mode="diplomatic" priority="1">
    <xsl:if test="@xml:id">
      <span>
        <xsl:call-template name="ed:attributes"/>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="lb" mode="reading">
    <xsl:if test="not(@break = 'no')">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The lines of a stamp stay apart for every reader. -->
  <xsl:template match="stamp//lb" mode="reading">
    <br/>
  </xsl:template>

  <xsl:template match="pb | cb | gb | milestone" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'page', 'generated'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:english(.)"/>
      <xsl:text>[{if (self::pb) then 'page' else if (self::cb) then 'column' else (@unit, 'break')[1]}{@n ! (' ' || .)}{
        if (@cert) then ', inferred' else ''}]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="anchor | fw[not(normalize-space())] | index | listTranspose | substJoin | delSpan | addSpan
      | damageSpan" mode="diplomatic reading">
    <xsl:if test="@xml:id">
      <span>
        <xsl:call-template name="ed:attributes"/>
      </span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
