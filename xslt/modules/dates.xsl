<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates: the text as it stands, the date for machines beside it, doubt in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="date | time | origDate" mode="diplomatic reading">
    <xsl:variable name="when" as="xs:string?" select="(@when, @when-iso ! ed:extended-date(.))[matches(., '^\d{4}(-\d\d(-\d\d)?)?$')][1]"/>
    <xsl:element name="{if (exists($when)) then 'time' else 'span'}">
      <xsl:if test="exists($when)">
        <xsl:attribute name="datetime" select="$when"/>
      </xsl:if>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date[@when or @when-iso][@cert = ('medium', 'low')]" mode="account">
    <span>{ed:say('account.date', map { 'date': ed:dating(.), 'certainty': ed:say-known('certainty', @cert) })}</span>
  </xsl:template>

  <!-- The date of an element with dating attributes, as words: a day, or a span of days. -->
  <xsl:function name="ed:dating" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
      if ($element/(@when, @from, @to, @notBefore, @notAfter, @when-iso, @from-iso, @to-iso, @notBefore-iso, @notAfter-iso))
      then ed:dating-words($element/@*)
      else $element/normalize-space()[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
