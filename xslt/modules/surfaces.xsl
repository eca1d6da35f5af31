<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions and images by the surfaces of the source (TEI Guidelines, 12.1, 12.2). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="sourceDoc | facsimile | surfaceGrp | surface | zone" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'zone'[current()/self::zone or current()/line]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="line" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="'line'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
