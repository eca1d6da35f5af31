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

  <!-- What may stand between blocks, or in a sentence: what it is in HTML. -->
  <xsl:function name="ed:line-or-phrase" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (local-name($element/..) = ('body', 'front', 'back', 'div', 'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7', 'sp', 'spGrp',
        'prologue', 'epilogue', 'set', 'performance')) then 'p' else 'span'"/>
  </xsl:function>

  <xsl:template match="stage | view | camera | sound | caption | tech" mode="diplomatic reading">
    <xsl:element name="{ed:line-or-phrase(.)}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'stage'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
