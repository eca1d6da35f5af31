<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings of one place: abbreviation and expansion, slip and correction, spelling (TEI Guidelines, 3.5, 3.6.5). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="choice" mode="diplomatic">
    <xsl:apply-templates select="(abbr | sic | orig | unclear | seg | *)[1]" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="choice" mode="reading">
    <xsl:apply-templates select="(expan | corr | reg, unclear, *)[1]" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="choice[sic][corr]" mode="account">
    <span>“<xsl:value-of select="normalize-space(sic)"/>” in the transcript; corrected by the editor.</span>
  </xsl:template>

  <xsl:template match="choice[orig][reg]" mode="account">
    <span>“<xsl:value-of select="normalize-space(orig)"/>” in the transcript.</span>
  </xsl:template>

  <xsl:template match="choice[count(*) gt 1][empty((abbr | sic | orig))]" mode="account">
    <span>Or: <xsl:value-of select="*[position() gt 1]/normalize-space()" separator="; "/>.</span>
  </xsl:template>

  <xsl:template match="abbr | expan | corr | reg | orig" mode="diplomatic reading">
    <xsl:element name="{if (self::abbr) then 'abbr' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()[. ne 'abbr']"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="sic" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'sic'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="empty(parent::choice) and empty(ed:frame(.))">
        <span class="generated"><xsl:sequence select="ed:english(.)"/> [sic]</span>
      </xsl:if>
    </span>
  </xsl:template>
</xsl:stylesheet>
