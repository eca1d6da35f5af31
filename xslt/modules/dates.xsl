<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates: the text as it stands, the date for machines beside it, doubt in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="date | time | origDate" mode="diplomatic reading">
    <xsl:variable name="when" as="xs:string?" select="@when[matches(., '^\d{4}(-\d\d(-\d\d)?)?$')]"/>
    <xsl:element name="{if (exists($when)) then 'time' else 'span'}">
      <xsl:if test="exists($when)">
        <xsl:attribute name="datetime" select="$when"/>
      </xsl:if>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text//date[@when][@cert = ('medium', 'low')]" mode="account">
    <span>{ed:date-words(@when)}, inferred (certainty: {@cert}).</span>
  </xsl:template>

  <!-- A date of TEI’s W3C attributes in words: 1960-07 is July 1960. -->
  <xsl:function name="ed:date-words" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="months" as="xs:string+" select="'January', 'February', 'March', 'April', 'May', 'June', 'July',
      'August', 'September', 'October', 'November', 'December'"/>
    <xsl:choose>
      <xsl:when test="$date castable as xs:date">
        <xsl:sequence select="day-from-date(xs:date($date)) || ' ' || $months[position() eq month-from-date(xs:date($date))] || ' '
          || year-from-date(xs:date($date))"/>
      </xsl:when>
      <xsl:when test="$date castable as xs:gYearMonth and matches($date, '^\d{4}-\d\d$')">
        <xsl:sequence select="$months[position() eq xs:integer(substring($date, 6))] || ' ' || substring($date, 1, 4)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$date"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The date of an element with dating attributes, as words: a day, or a span of days. -->
  <xsl:function name="ed:dating" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
      if ($element/@when) then ed:date-words($element/@when)
      else if ($element/(@from, @to, @notBefore, @notAfter))
      then string-join((
        $element/@from ! ('from ' || ed:date-words(.)), $element/@to ! ('to ' || ed:date-words(.)),
        $element/@notBefore ! ('not before ' || ed:date-words(.)), $element/@notAfter ! ('not after ' || ed:date-words(.))), ' ')
      else $element/normalize-space()[. ne '']"/>
  </xsl:function>
</xsl:stylesheet>
