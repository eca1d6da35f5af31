<?xml version="1.0" encoding="UTF-8"?>
<!-- Speech and verse: what conversations and quotations bring. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="sp" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'sp'"/>
      </xsl:call-template>
      <xsl:if test="empty(speaker)">
        <xsl:call-template name="ed:said-by"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="speaker | l" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="lg" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'lg'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <!-- What frames a play, and speeches that belong together (TEI Guidelines, 7.1 and 7.2). -->
  <xsl:template match="prologue | epilogue | set | performance | spGrp" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="stage | view | camera | sound | caption | tech" mode="diplomatic reading">
    <xsl:element name="{if (parent::div or parent::sp or parent::spGrp or parent::body) then 'p' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'stage'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
