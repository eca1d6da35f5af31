<?xml version="1.0" encoding="UTF-8"?>
<!-- Characters that have no place in Unicode, or looks of their own (TEI Guidelines, 5). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- What the transcriber wrote for it; where that is nothing, what the header maps it to, or else its name. -->
  <xsl:template match="g" mode="diplomatic reading">
    <xsl:variable name="described" as="element()?" select="
      if (starts-with(@ref, '#')) then $ed:by-id(substring(@ref, 2))/(self::char | self::glyph) else ()"/>
    <xsl:variable name="mapped" as="xs:string?" select="
      ($described/mapping[@type = 'standard'], $described/mapping)[1]/normalize-space()[. ne '']"/>
    <xsl:variable name="name" as="xs:string" select="string((
      $described/(charName, glyphName)/normalize-space(), $described/localProp[matches(@name, '^name$', 'i')]/@value,
      $described/desc/normalize-space(), @type, @ref ! replace(., '^.*[#:/]', ''), '?')[. ne ''][1])"/>
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'g'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="exists(node())">
          <xsl:call-template name="ed:content"/>
        </xsl:when>
        <xsl:when test="exists($mapped)">{$mapped}</xsl:when>
        <xsl:otherwise>
          <span class="report generated">
            <xsl:sequence select="ed:our-language(.)"/>
            <xsl:text>[{$name}]</xsl:text>
          </span>
        </xsl:otherwise>
      </xsl:choose>
    </span>
    <xsl:if test="empty(node())">
      <xsl:call-template name="ed:note-signs"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
