<?xml version="1.0" encoding="UTF-8"?>
<!-- Hands: a number at each mark in the diplomatic view, a list in the legend (TEI Guidelines, 12.3.2). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The hands in which the text is written, in the order of the header. -->
  <xsl:variable name="ed:hands" as="element()*" select="
    let $used := distinct-values((($ed:text-elements ! @hand, $ed:shifts ! @new) ! tokenize(.) ! substring-after(., '#'), $ed:first-hand ! string(@xml:id)))
    return $ed:record//teiHeader//handNote[@xml:id = $used]"/>

  <!-- Where another hand begins; another ink of the same hand is none (TEI Guidelines, 12.3.2.1). -->
  <xsl:variable name="ed:shifts" as="element()*" select="ed:in-text('handShift')[@new or @scribe]"/>

  <!-- The hand that a text of several begins in: the main one by @scope, or the first to which nothing points, or which comes back. -->
  <xsl:variable name="ed:first-hand" as="element()?" select="
    if (empty($ed:shifts)) then ()
    else let $new := tokenize($ed:shifts[1]/@new), $later := tail($ed:shifts) ! tokenize(@new), $marks := $ed:text-elements ! @hand ! tokenize(.),
      $others := $ed:record//teiHeader//handNote[@xml:id][not('#' || @xml:id = $new)]
    return ($others[@scope = ('sole', 'major')], $others[not('#' || @xml:id = $marks) or '#' || @xml:id = $later])[1]"/>

  <xsl:variable name="ed:hand-numbers" as="map(xs:string, xs:integer)" select="
    map:merge(for $n in 1 to count($ed:hands) return map:entry(string($ed:hands[$n]/@xml:id), $n))"/>

  <!-- The numbers of the hands of an element, by which they are picked out; src/views/stints.ts marks what follows a shift. -->
  <xsl:function name="ed:data-hand" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="($element/@hand or $element/self::handShift) and not($ed:view?accounts)">
      <xsl:variable name="numbers" as="xs:integer*" select="ed:numbers-of-hands($element)"/>
      <xsl:if test="exists($numbers)">
        <xsl:attribute name="data-hand" select="$numbers"/>
      </xsl:if>
      <xsl:if test="$element/self::handShift[@new or @scribe]">
        <xsl:attribute name="data-shift" select="$numbers"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- The number of the hand that the text begins in, where it is written in several. -->
  <xsl:function name="ed:data-first-hand" as="attribute()?">
    <xsl:if test="exists($ed:shifts) and not($ed:view?accounts)">
      <xsl:attribute name="data-first-hand" select="$ed:first-hand ! $ed:hand-numbers(string(@xml:id))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="ed:numbers-of-hands" as="xs:integer*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      $element/(@hand, self::handShift/@new) ! tokenize(.)[starts-with(., '#')] ! $ed:hand-numbers(substring(., 2))"/>
  </xsl:function>

  <!-- Where a hand is first seen: the block that its first mark is, or stands in. -->
  <xsl:function name="ed:first-mark" as="xs:string?">
    <xsl:param name="hand" as="element()"/>
    <xsl:variable name="pointer" as="xs:string" select="'#' || $hand/@xml:id"/>
    <xsl:variable name="mark" as="element()?" select="
      if ($hand is $ed:first-hand) then $ed:text-elements[@ed:anchor][1]
      else $ed:text-elements[@hand or @new][tokenize(@hand) = $pointer or self::handShift[tokenize(@new) = $pointer]][1]"/>
    <xsl:sequence select="($mark/ancestor-or-self::*[ancestor::text] ! ed:anchor(.))[last()]"/>
  </xsl:function>

  <xsl:template name="ed:hand-sign">
    <xsl:variable name="context" as="element()" select="."/>
    <xsl:for-each select="(@hand, self::handShift/@new) ! tokenize(.)[starts-with(., '#')]">
      <xsl:variable name="number" as="xs:integer?" select="$ed:hand-numbers(substring(., 2))"/>
      <xsl:if test="exists($number)">
        <span class="hand-sign generated">
          <xsl:sequence select="ed:our-language($context)"/>
          <xsl:text> </xsl:text>
          <a href="#hand:{$number}">{ed:say('hands.sign', map { 'number': $number })}</a>
          <xsl:text>{' '[$context/self::handShift]}</xsl:text>
        </span>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="signed[@hand]" mode="diplomatic">
    <p>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'signed', 'hand'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
      <xsl:call-template name="ed:hand-sign"/>
    </p>
  </xsl:template>

  <!-- A change of hand in the run of the text: most often the next word stands close to it. -->
  <xsl:template match="handShift" mode="diplomatic">
    <xsl:variable name="shift" as="element()" select="."/>
    <span class="report generated">
      <xsl:sequence select="ed:our-language(.), ed:data-hand(.)"/>
      <xsl:text>[{(((@scribe, @medium, @script)[1] ! ed:say('hands.new-of', map { 'about': string(.) })), ed:say('hands.new'))[1]}]{' '[empty(ed:numbers-of-hands($shift))]}</xsl:text>
    </span>
    <xsl:call-template name="ed:hand-sign"/>
  </xsl:template>

  <xsl:template match="handShift" mode="reading">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="handShift" mode="account">
    <xsl:variable name="hand" as="element()?" select="$ed:by-id(substring-after(@new, '#'))"/>
    <xsl:variable name="about" as="xs:string" select="normalize-space($hand)"/>
    <span>{if ($about ne '') then ed:say('account.hand-of', map { 'about': $about }) else ed:say('account.hand')}</span>
  </xsl:template>
</xsl:stylesheet>
