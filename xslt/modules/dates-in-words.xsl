<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates of TEI’s attributes (TEI Guidelines, att.datable.w3c and att.datable.iso) in the language of the interface. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- 1960-06-28 is 28 June 1960, 1960-06 is June 1960, 1960 is 1960, -0043 is 43 BCE; days and months without a
       year as well. What is no such date stays as it is. -->
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
      map:merge(($dates[normalize-space()] ! map { local-name(): normalize-space() },
        $dates[normalize-space()][ends-with(local-name(), '-iso')]
          ! map { substring-before(local-name(), '-iso'): ed:extended-date(normalize-space()) }))"/>
    <xsl:variable name="interval" as="xs:string*" select="ed:interval(string($named?when))"/>
    <xsl:sequence select="
      if (exists($interval))
      then ed:span-words($interval[1], $interval[2], 'date.from', 'date.to', 'date.from-to')
      else if (exists($named?when)) then ed:date-words($named?when)
      else string-join((
        ed:span-words($named?from, $named?to, 'date.from', 'date.to', 'date.from-to'),
        ed:span-words($named?notBefore, $named?notAfter, 'date.not-before', 'date.not-after', 'date.between')), ' ')[. ne '']"/>
  </xsl:function>

  <!-- 19600628 as 1960-06-28, and its time: src/project/iso-date.ts tells the same of dates and intervals. -->
  <xsl:function name="ed:extended-date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="
      if (not(matches($date, '^\d{8}(T\d\d:?\d\d(:?\d\d)?)?$'))) then $date
      else replace($date, '^(\d{4})(\d\d)(\d\d)', '$1-$2-$3') => replace('T(\d\d)(\d\d)', 'T$1:$2') => replace(':(\d\d)(\d\d)$', ':$1:$2')"/>
  </xsl:function>

  <!-- Both ends of an interval; what an end has in common with its beginning may be left out: 1960-06-28/30. -->
  <xsl:function name="ed:interval" as="xs:string*">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="from" as="xs:string" select="substring-before($date, '/')"/>
    <xsl:variable name="to" as="xs:string" select="substring-after($date, '/')"/>
    <xsl:sequence select="
      if (matches($date, '^-?\d{4}[^/]*/-?\d{4}[^/]*$')) then ($from, $to) ! ed:extended-date(.)
      else if (matches($date, '^\d{4}-\d\d(/\d\d|-\d\d/(\d\d-)?\d\d)$'))
      then ($from, substring($from, 1, string-length($from) - string-length($to)) || $to)
      else ()"/>
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
    <xsl:variable name="day" as="xs:string" select="tokenize($date, 'T')[1]"/>
    <xsl:variable name="hours" as="xs:string?" select="tokenize($date, 'T')[2]"/>
    <xsl:variable name="words" as="xs:string" select="ed:day-by($day, $area)"/>
    <xsl:variable name="time" as="xs:string?" select="$hours ! ed:time-words(.)"/>
    <xsl:sequence select="
      if (empty($hours)) then (ed:time-words($date), $words)[1]
      else if (exists($time) and $words ne $day) then ed:say('date.at', map { 'date': $words, 'time': $time })
      else $date"/>
  </xsl:function>

  <xsl:function name="ed:day-by" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="area" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="replace($date, '(Z|[+-]\d\d:\d\d)$', '')"/>
    <xsl:variable name="number" as="xs:string" select="replace($day, '^(-?\d{4,}).*$', '$1')"/>
    <xsl:variable name="month" as="xs:string" select="substring($day, string-length($number) + 2, 2)"/>
    <xsl:variable name="year" as="xs:string" select="
      if (matches($number, '^-\d+$')) then ed:say('date.before-common-era', map { 'year': -xs:integer($number) }) else replace($number, '^0+(\d)', '$1')"/>
    <xsl:choose>
      <xsl:when test="matches($day, '^-?\d{4,}-\d\d-\d\d$') and $day castable as xs:date">
        <xsl:variable name="of-month" as="xs:integer" select="xs:integer(substring($day, string-length($number) + 5))"/>
        <xsl:sequence select="ed:say($area || (if ($of-month eq 1) then '.first-day' else '.day'),
          map { 'day': $of-month, 'month': ed:say('date.month-of.' || $month), 'year': $year })"/>
      </xsl:when>
      <xsl:when test="matches($day, '^-?\d{4,}-\d\d$') and $day castable as xs:gYearMonth">
        <xsl:sequence select="ed:say($area || '.month', map { 'month': ed:say('date.month.' || $month),
          'month-of': ed:say('date.month-of.' || $month), 'year': $year })"/>
      </xsl:when>
      <xsl:when test="matches($day, '^-?\d{4,}$')">
        <xsl:sequence select="ed:say($area || '.year', map { 'year': $year })"/>
      </xsl:when>
      <xsl:when test="starts-with($day, '--')">
        <xsl:sequence select="(ed:yearless-by($day, $area), $date)[1]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$date"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A day or a month of any year, or a day of any month; nothing of what is none. -->
  <xsl:function name="ed:yearless-by" as="xs:string?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="area" as="xs:string"/>
    <xsl:variable name="month" as="xs:string" select="substring($date, 3, 2)"/>
    <xsl:choose>
      <xsl:when test="$date castable as xs:gMonthDay">
        <xsl:variable name="day" as="xs:integer" select="xs:integer(substring($date, 6))"/>
        <xsl:sequence select="ed:say($area || (if ($day eq 1) then '.first-day-of-month' else '.day-of-month'),
          map { 'day': $day, 'month': ed:say('date.month-of.' || $month) })"/>
      </xsl:when>
      <xsl:when test="$date castable as xs:gMonth">
        <xsl:sequence select="ed:say($area || '.month-alone',
          map { 'month': ed:say('date.month.' || $month), 'month-of': ed:say('date.month-of.' || $month) })"/>
      </xsl:when>
      <xsl:when test="$date castable as xs:gDay">
        <xsl:sequence select="ed:say($area || '.day-alone', map { 'day': xs:integer(substring($date, 4)) })"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="ed:time" as="xs:string" select="'^([01]\d|2[0-3]):([0-5]\d)(:([0-5]\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$'"/>

  <!-- 10:30:00 is 10:30; nothing of what is no time of the day. -->
  <xsl:function name="ed:time-words" as="xs:string?">
    <xsl:param name="written" as="xs:string"/>
    <xsl:if test="matches($written, $ed:time)">
      <xsl:variable name="parts" as="xs:string*" select="tokenize(replace($written, $ed:time, '$1|$2|$4|$6'), '\|')"/>
      <xsl:variable name="time" as="xs:string" select="
        ed:say(if ($parts[3] = ('', '00')) then 'date.time' else 'date.time-seconds',
          map { 'hour': xs:integer($parts[1]), 'minute': $parts[2], 'second': $parts[3] })"/>
      <xsl:sequence select="
        if ($parts[4] eq '') then $time
        else ed:say('date.time-zone', map { 'time': $time, 'zone': 'UTC' || $parts[4][. ne 'Z'] })"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
