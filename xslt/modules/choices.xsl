<?xml version="1.0" encoding="UTF-8"?>
<!-- Two readings of one place: abbreviation and expansion, slip and correction, spelling (TEI Guidelines, 3.5, 3.6.5). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="choice" mode="diplomatic">
    <xsl:call-template name="ed:framed">
      <xsl:with-param name="content" as="node()*">
        <xsl:call-template name="ed:all-of">
          <xsl:with-param name="parts" select="ed:as-written(.)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- All of these, as the diplomatic view has them: “this or that”. -->
  <xsl:template name="ed:all-of">
    <xsl:param name="parts" as="element()*"/>
    <xsl:for-each select="$parts">
      <xsl:if test="position() gt 1">
        <xsl:sequence select="ed:generated(., ' ' || ed:say('choice.or') || ' ')"/>
      </xsl:if>
      <xsl:apply-templates select="." mode="diplomatic"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="choice" mode="reading">
    <xsl:apply-templates select="ed:for-readers(.)" mode="#current"/>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- What the transcript has: all but the words of the editor; if he wrote all of them, the first. -->
  <xsl:function name="ed:as-written" as="element()*">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="written" as="element()*" select="$choice/*[not(self::expan or self::corr or self::reg or self::ex or self::supplied)]"/>
    <xsl:sequence select="if (exists($written)) then $written else $choice/*[1]"/>
  </xsl:function>

  <xsl:function name="ed:for-readers" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/*[self::expan or self::corr or self::reg or self::ex], $choice/*)[1]"/>
  </xsl:function>

  <!-- One abbreviation and its expansion, both without marks of their own: the legend accounts for them once a form. -->
  <xsl:function name="ed:is-plain-abbreviation" as="xs:boolean">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="count($choice/*) eq 2 and exists($choice/abbr[empty(.//gap)]) and exists($choice/expan)"/>
  </xsl:function>

  <!-- All that a choice holds and the view for readers doesn’t show. A bare *[2] is compiled as if it asked for a place among
       siblings, which are counted each time. -->
  <xsl:template match="choice[exists(*[2])][not(ed:is-plain-abbreviation(.))]" mode="account">
    <xsl:variable name="shown" as="element()?" select="ed:for-readers(.)"/>
    <xsl:variable name="changes" as="node()*">
      <xsl:call-template name="ed:told-of">
        <xsl:with-param name="parts" select="* except $shown"/>
      </xsl:call-template>
    </xsl:variable>
    <span>
      <xsl:sequence select="ed:say-nodes(
        if (sic and $shown/self::corr) then 'account.corrected' else 'account.other', map { 'changes': $changes })"/>
    </span>
  </xsl:template>

  <xsl:template name="ed:told-of">
    <xsl:param name="parts" as="element()*"/>
    <xsl:for-each select="$parts">
      <xsl:variable name="words" as="node()*">
        <xsl:call-template name="ed:in-its-language"/>
      </xsl:variable>
      <xsl:if test="position() gt 1">
        <xsl:text>{ed:say('punctuation.semicolon')}</xsl:text>
      </xsl:if>
      <xsl:sequence select="ed:say-nodes(
        if (self::sic | self::orig | self::abbr) then 'account.in-transcript' else 'account.alternative', map { 'words': $words })"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="abbr | expan | corr | reg | orig | lem | rdg" mode="diplomatic reading">
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
      <xsl:if test="not(parent::choice or $ed:view?frames and exists(ed:frame(.)))">
        <xsl:sequence select="ed:generated(., ' ' || ed:say('label.sic'))"/>
      </xsl:if>
    </span>
  </xsl:template>
</xsl:stylesheet>
