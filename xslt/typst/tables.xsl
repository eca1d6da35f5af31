<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: each cell says where it stands, so that rows of unequal length and cells over several rows stay in place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="table" mode="typst">
    <xsl:variable name="rows" as="element(tr)*" select="tr | */tr"/>
    <xsl:variable name="cells" as="map(*)*" select="ed:cells($rows)"/>
    <xsl:variable name="headed" as="xs:boolean" select="$rows[2] and exists($rows[1]/th) and empty($rows[1]/td)
      and empty($rows[1]/th[@rowspan ne '1'])"/>
    <xsl:if test="exists($cells)">
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="ed:anchor"/>
      <xsl:value-of select="ed:language(.) ! ('#' || . || '[')"/>
      <xsl:text>#grid-of({max($cells ! (?x + ?columns))}, ours: {ed:has(., 'form')}, longest: ({string-join(ed:longest($cells) ! (ed:string(.) || ','), ' ')})</xsl:text>
      <xsl:if test="$headed">
        <xsl:text>, head: (</xsl:text>
        <xsl:apply-templates select="$cells[?y eq 0]" mode="cell"/>
        <xsl:text>)</xsl:text>
      </xsl:if>
      <xsl:apply-templates select="if ($headed) then $cells[?y gt 0] else $cells" mode="cell">
        <xsl:with-param name="comma" select="'before'"/>
      </xsl:apply-templates>
      <xsl:text>)</xsl:text>
      <xsl:value-of select="ed:language(.) ! ']'"/>
    </xsl:if>
  </xsl:template>

  <!-- The longest word of each column, of the cells that stand in one alone. -->
  <xsl:function name="ed:longest" as="xs:string*">
    <xsl:param name="cells" as="map(*)*"/>
    <xsl:variable name="single" as="map(*)*" select="$cells[?columns eq 1]"/>
    <xsl:for-each select="0 to xs:integer(max($cells ! (?x + ?columns))) - 1">
      <xsl:variable name="column" as="xs:integer" select="."/>
      <xsl:variable name="words" as="xs:string*" select="$single[?x eq $column] ! tokenize(?element)"/>
      <xsl:sequence select="(sort($words, (), function($word) { -string-length($word) }), '')[1]"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:mode name="cell" on-no-match="fail"/>

  <xsl:template match=".[. instance of map(*)]" mode="cell">
    <xsl:param name="comma" as="xs:string" select="'after'"/>
    <xsl:if test="$comma eq 'before'"><xsl:text>,</xsl:text></xsl:if>
    <xsl:text>&#10;  cell({?x}, {?y}, {?columns}, {?rows})[</xsl:text>
    <xsl:for-each select="?element">
      <xsl:call-template name="ed:anchor"/>
      <xsl:call-template name="ed:wrapped">
        <xsl:with-param name="functions" select="ed:language(.), ed:placing(.), 'bold'[current()/self::th][empty(current()/ancestor::table[ed:has(., 'form')])], ed:looks-of(.)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:text>]</xsl:text>
    <xsl:if test="$comma eq 'after'"><xsl:text>,</xsl:text></xsl:if>
  </xsl:template>

  <!-- The cells of rows with their places, as HTML reckons them: a cell stands in the first column that none above it takes. -->
  <xsl:function name="ed:cells" as="map(*)*">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:iterate select="$rows">
      <xsl:param name="taken" as="map(xs:string, xs:boolean)" select="map {}"/>
      <xsl:variable name="cells" as="map(*)*" select="ed:cells-of-row(., position() - 1, count($rows), $taken)"/>
      <xsl:sequence select="$cells"/>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="
          if (empty($cells[?rows gt 1])) then $taken
          else map:merge(($taken, for $cell in $cells[?rows gt 1], $i in 0 to $cell?columns - 1, $j in 1 to $cell?rows - 1
            return map:entry(($cell?x + $i) || ' ' || ($cell?y + $j), true())))"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="ed:cells-of-row" as="map(*)*">
    <xsl:param name="row" as="element(tr)"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="taken" as="map(xs:string, xs:boolean)"/>
    <xsl:iterate select="$row/(td | th)">
      <xsl:param name="from" as="xs:integer" select="0"/>
      <xsl:variable name="x" as="xs:integer" select="ed:free($taken, $y, $from)"/>
      <xsl:variable name="wanted" as="xs:integer" select="ed:span(@colspan, 60)"/>
      <xsl:variable name="columns" as="xs:integer" select="
        (for $n in 1 to $wanted - 1 return $n[map:contains($taken, ($x + $n) || ' ' || $y)], $wanted)[1]"/>
      <xsl:sequence select="map { 'x': $x, 'y': $y, 'columns': $columns, 'rows': ed:span(@rowspan, $height - $y), 'element': . }"/>
      <xsl:next-iteration>
        <xsl:with-param name="from" select="$x + $columns"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="ed:free" as="xs:integer">
    <xsl:param name="taken" as="map(xs:string, xs:boolean)"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:param name="x" as="xs:integer"/>
    <xsl:sequence select="if (map:contains($taken, $x || ' ' || $y)) then ed:free($taken, $y, $x + 1) else $x"/>
  </xsl:function>

  <xsl:function name="ed:span" as="xs:integer">
    <xsl:param name="number" as="attribute()?"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="if ($number castable as xs:positiveInteger) then xs:integer(min((xs:integer($number), $most))) else 1"/>
  </xsl:function>
</xsl:stylesheet>
