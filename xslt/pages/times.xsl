<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in lists of an edition. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A date in words; for machines too where it is a day, a month or a year. -->
  <xsl:function name="ed:time" as="node()*">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="matches($when, '^\d{4}(-\d\d(-\d\d)?)?$')">
        <time datetime="{$when}">
          <xsl:sequence select="ed:isolated($words)"/>
        </time>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="ed:isolated($words)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
