<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases: the signs within a line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- Classes that have a look of their own, in the order in which they wrap each other. -->
  <xsl:variable name="ed:looks" as="map(xs:string, xs:string)*" select="
    map { 'class': 'report', 'function': 'report' }, map { 'class': 'gap', 'function': 'report' },
    map { 'class': 'sign', 'function': 'report' }, map { 'class': 'certainty', 'function': 'report' },
    map { 'class': 'figure-description', 'function': 'report' },
    map { 'class': 'label', 'function': 'label-of-ours' },
    map { 'class': 'page', 'function': 'page-mark' },
    map { 'class': 'hand-sign', 'function': 'hand-sign' },
    map { 'class': 'hand-example', 'function': 'hand' },
    map { 'class': 'headword', 'function': 'bold' },
    map { 'class': 'bold', 'function': 'bold' },
    map { 'class': 'italic', 'function': 'italic' }, map { 'class': 'work', 'function': 'italic' },
    map { 'class': 'stage', 'function': 'italic' },
    map { 'class': 'smallcaps', 'function': 'smallcaps' }, map { 'class': 'speaker', 'function': 'smallcaps' },
    map { 'class': 'caps', 'function': 'upper' },
    map { 'class': 'underlined', 'function': 'underlined' }, map { 'class': 'strikethrough', 'function': 'struck' },
    map { 'class': 'added', 'function': 'added' },
    map { 'class': 'superscript', 'function': 'raised' }, map { 'class': 'sup-example', 'function': 'raised' },
    map { 'class': 'subscript', 'function': 'lowered' },
    map { 'class': 'box', 'function': 'boxed' }"/>

  <xsl:function name="ed:looks-of" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="classes" as="xs:string*" select="tokenize($element/@class)"/>
    <xsl:sequence select="distinct-values(($ed:looks[?class = $classes]?function, ed:view-looks($classes),
      ed:element-looks($element)))"/>
  </xsl:function>

  <!-- What only the diplomatic view shows. -->
  <xsl:function name="ed:view-looks" as="xs:string*">
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:sequence select="if ($ed:diplomatic) then ('hand'[$classes = 'hand'], 'spaced'[$classes = 'letter-spaced']) else ()"/>
  </xsl:function>

  <xsl:function name="ed:element-looks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/(self::i | self::em)) then 'italic'
      else if ($element/(self::b | self::strong)) then 'bold'
      else if ($element/self::code) then 'typed'
      else if ($element/self::del) then 'struck'
      else if ($element/self::sup) then 'raised'
      else if ($element/self::sub) then 'lowered'
      else if ($element/self::bdi) then 'leftwards'
      else if ($element/self::ins and $ed:diplomatic)
      then ('above'[ed:has($element, 'above')], 'below'[ed:has($element, 'below')])
      else ()"/>
  </xsl:function>

  <!-- A phrase in its language, with its looks. -->
  <xsl:template match="*" mode="typst">
    <xsl:call-template name="ed:anchor"/>
    <xsl:call-template name="ed:wrapped">
      <xsl:with-param name="functions" select="ed:language(.), ed:looks-of(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="span[ed:has(., 'figure-description')]" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'description'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="br" mode="typst">
    <xsl:call-template name="ed:anchor"/>
    <xsl:text>#linebreak()</xsl:text>
  </xsl:template>

  <!-- A stamp in the run of a line. -->
  <xsl:template match="span[ed:has(., 'stamp')]" mode="typst">
    <xsl:call-template name="ed:anchor"/>
    <xsl:call-template name="ed:wrapped">
      <xsl:with-param name="functions" select="'boxed', ed:language(.), ed:looks-of(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="a[@href]" mode="typst">
    <xsl:variable name="to" as="xs:string" select="substring-after(@href, '#')"/>
    <xsl:call-template name="ed:anchor"/>
    <xsl:call-template name="ed:wrapped">
      <xsl:with-param name="functions" select="
        if (ed:has(., 'name')) then (if ($ed:in-book) then 'name(' || ed:string($to) || ')' else 'to(' || ed:string($ed:prefix || $to) || ')')
        else if (starts-with(@href, '#')) then 'to(' || ed:string($ed:prefix || $to) || ')'
        else if (matches(@href, '^(https?://|mailto:)', 'i')) then 'away(' || ed:string(@href) || ')'
        else (),
        ed:language(.), ed:looks-of(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The way back from a note is of no use on paper. -->
  <xsl:template match="a[ed:has(., 'back')]" mode="typst" priority="2"/>

  <xsl:template match="img" mode="typst">
    <xsl:call-template name="ed:anchor"/>
    <xsl:text>#picture({ed:string($ed:prefix || @src)}, {ed:string(@alt)}{', described: true'[ed:is-described(current())]})</xsl:text>
  </xsl:template>

  <xsl:template match="script | style | template | nav | button | input | form" mode="typst" priority="7"/>
</xsl:stylesheet>
