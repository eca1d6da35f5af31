<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates of TEI’s W3C attributes (TEI Guidelines, att.datable.w3c) in the language of the interface. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- 1960-06-28 is 28 June 1960, 1960-06 is June 1960, 1960 is 1960; what is no such date stays as it is. -->
  <xsl:function name="ed:date-words" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="ed:date-by($date, 'date')"/>
  </xsl:function>

  <!-- The same as it stands behind some prepositions: German “dem 28. Juni 1960”, Czech “roku 1960”. -->
  <xsl:function name="ed:of-date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="ed:date-by($date, 'date.of')"/>
  </xsl:function>

  <!-- What dating attributes say: a date, or a span of time. -->
  <xsl:function name="ed:dating-words" as="xs:string?">
    <xsl:param name="dates" as="attribute()*"/>
    <xsl:variable name="named" as="map(xs:string, xs:string)" select="
      map:merge($dates ! map { local-name(): string() })"/>
    <xsl:sequence select="
      if (exists($named?when)) then ed:date-words($named?when)
      else string-join((
        ed:span-words($named?from, $named?to, 'date.from', 'date.to', 'date.from-to'),
        ed:span-words($named?notBefore, $named?notAfter, 'date.not-before', 'date.not-after', 'date.between')), ' ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="ed:span-words" as="xs:string?">
    <xsl:param name="from" as="xs:string?"/>
    <xsl:param name="to" as="xs:string?"/>
    <xsl:param name="open" as="xs:string"/>
    <xsl:param name="until" as="xs:string"/>
    <xsl:param name="both" as="xs:string"/>
    <xsl:variable name="date" as="xs:string?" select="($from, $to)[1]"/>
    <xsl:sequence select="
      if (exists($from) and exists($to))
      then ed:say($both, map { 'from': ed:date-words($from), 'of-from': ed:of-date($from),
        'to': ed:date-words($to), 'of-to': ed:of-date($to) })
      else $date ! ed:say(if (exists($from)) then $open else $until, map { 'date': ed:date-words(.), 'of-date': ed:of-date(.) })"/>
  </xsl:function>

  <xsl:function name="ed:date-by" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="area" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="replace($date, '(Z|[+-]\d\d:\d\d)$', '')"/>
    <xsl:variable name="year" as="xs:string" select="substring($day, 1, 4)"/>
    <xsl:variable name="month" as="xs:string" select="substring($day, 6, 2)"/>
    <xsl:choose>
      <xsl:when test="matches($day, '^\d{4}-\d\d-\d\d$') and $day castable as xs:date">
        <xsl:variable name="number" as="xs:integer" select="day-from-date(xs:date($day))"/>
        <xsl:sequence select="ed:say($area || (if ($number eq 1) then '.first-day' else '.day'),
          map { 'day': $number, 'month': ed:say('date.month-of.' || $month), 'year': $year })"/>
      </xsl:when>
      <xsl:when test="matches($day, '^\d{4}-\d\d$') and $day castable as xs:gYearMonth">
        <xsl:sequence select="ed:say($area || '.month', map { 'month': ed:say('date.month.' || $month),
          'month-of': ed:say('date.month-of.' || $month), 'year': $year })"/>
      </xsl:when>
      <xsl:when test="matches($day, '^\d{4}$')">
        <xsl:sequence select="ed:say($area || '.year', map { 'year': $year })"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$date"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
