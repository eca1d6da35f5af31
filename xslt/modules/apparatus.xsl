<?xml version="1.0" encoding="UTF-8"?>
<!-- Readings of several witnesses (TEI Guidelines, 13.1): the lemma, or else the first, is the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="ed:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/lem, $app/(rdg | rdgGrp/rdg)"/>
  </xsl:function>

  <xsl:template match="app" mode="diplomatic">
    <span>
      <xsl:call-template name="ed:attributes"/>
      <xsl:for-each select="ed:readings(.)">
        <xsl:if test="position() gt 1">
          <xsl:sequence select="ed:generated(., ' ' || ed:say('choice.or') || ' ')"/>
        </xsl:if>
        <xsl:apply-templates select="." mode="#current"/>
      </xsl:for-each>
    </span>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="app" mode="reading">
    <xsl:apply-templates select="ed:readings(.)[1]" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="lem | rdg" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>

  <xsl:template match="text//app[exists(ed:readings(.)[2])]" mode="account">
    <span>
      <xsl:for-each select="tail(ed:readings(.))">
        <xsl:variable name="words" as="node()*">
          <xsl:call-template name="ed:in-its-language"/>
        </xsl:variable>
        <xsl:if test="position() gt 1">
          <xsl:text>{ed:say('punctuation.semicolon')}</xsl:text>
        </xsl:if>
        <xsl:sequence select="ed:say-nodes('account.alternative', map { 'words': $words })"/>
      </xsl:for-each>
    </span>
  </xsl:template>
</xsl:stylesheet>
