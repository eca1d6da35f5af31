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
      <xsl:call-template name="ed:all-of">
        <xsl:with-param name="parts" select="ed:readings(.)"/>
      </xsl:call-template>
    </span>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="app" mode="reading">
    <xsl:apply-templates select="ed:readings(.)[1]" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="text//app[exists(ed:readings(.)[2])]" mode="account">
    <span>
      <xsl:call-template name="ed:told-of">
        <xsl:with-param name="parts" select="tail(ed:readings(.))"/>
      </xsl:call-template>
    </span>
  </xsl:template>
</xsl:stylesheet>
