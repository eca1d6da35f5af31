<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: at the foot of the page where their first sign stands; those without a sign in the text stay in the list. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="ed:sign-of" match="sup[ed:has(., 'note-sign')]" use="substring-after(a/@href, '#')"/>

  <!-- The signs at which a note is printed, by the id of the note. A note in a note is printed below that one. -->
  <xsl:variable name="ed:homes" as="map(xs:string, element())" select="
    let $items := $ed:page//section[ed:has(., 'notes')]//li[@id]
    return ed:homes-of(map {}, $ed:page//article, map:merge($items ! map:entry(string(@id), .)))"/>

  <!-- Adds the homes of notes that have a sign in one of the places, then of those that have one in these notes. -->
  <xsl:function name="ed:homes-of" as="map(xs:string, element())">
    <xsl:param name="known" as="map(xs:string, element())"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:param name="items" as="map(xs:string, element())"/>
    <xsl:variable name="found" as="map(xs:string, element())">
      <xsl:map>
        <xsl:for-each-group select="$places//sup[ed:has(., 'note-sign')]" group-by="substring-after(a/@href, '#')">
          <xsl:if test="map:contains($items, current-grouping-key()) and not(map:contains($known, current-grouping-key()))">
            <xsl:map-entry key="current-grouping-key()" select="."/>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:sequence select="
      if (map:size($found) eq 0) then $known
      else ed:homes-of(map:merge(($known, $found)), map:keys($found) ! $items(.), $items)"/>
  </xsl:function>

  <xsl:template match="sup[ed:has(., 'note-sign')]" mode="typst" priority="3">
    <xsl:variable name="id" as="xs:string" select="substring-after(a/@href, '#')"/>
    <xsl:variable name="call" as="xs:string" select="ed:string(normalize-space()) || ', ' || ed:string($ed:prefix || $id)"/>
    <xsl:if test="preceding-sibling::node()[1][self::sup[ed:has(., 'note-sign')]]">
      <xsl:text>#between-signs</xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$ed:homes($id) is .">
        <xsl:text>#note({$call})[</xsl:text>
        <xsl:sequence select="ed:beside-number(key('ed:place', $id))"/>
        <xsl:text>]</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>#note-again({$call})</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words of a note, which begin beside its number, also where they are paragraphs. -->
  <xsl:function name="ed:beside-number" as="item()*">
    <xsl:param name="note" as="element(li)"/>
    <xsl:apply-templates select="$note/node()" mode="typst">
      <xsl:with-param name="beside-number" select="ed:first-paragraph($note)" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- What a note begins with, if that is a paragraph, and what that stands in. -->
  <xsl:function name="ed:first-paragraph" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="first" as="node()?" select="$element/node()[self::* or normalize-space()][1]"/>
    <xsl:sequence select="$first/self::p, $first/(self::div | self::span) ! (., ed:first-paragraph(.))"/>
  </xsl:function>

  <xsl:template match="li//p | li//div" mode="typst" priority="5">
    <xsl:param name="beside-number" as="element()*" tunnel="yes" select="()"/>
    <xsl:choose>
      <xsl:when test="exists(. intersect $beside-number)">
        <xsl:call-template name="ed:anchor"/>
        <xsl:call-template name="ed:wrapped">
          <xsl:with-param name="functions" select="ed:language(.), ed:looks-of(.)"/>
        </xsl:call-template>
        <xsl:if test="self::p"><xsl:text>#parbreak()</xsl:text></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:next-match/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The list holds only what has no place at the foot of a page. -->
  <xsl:template match="section[ed:has(., 'notes')]" mode="typst" priority="3">
    <xsl:variable name="left" as="element(li)*" select=".//li[starts-with(@id, 'note:')][not(map:contains($ed:homes, string(@id)))]"/>
    <xsl:if test="exists($left)">
      <xsl:text>&#10;#below[</xsl:text>
      <xsl:apply-templates select="h2" mode="typst"/>
      <xsl:for-each select="$left">
        <xsl:text>&#10;#note-in-list({ed:string(substring-after(@id, ':'))}, {ed:string($ed:prefix || @id)})[</xsl:text>
        <xsl:sequence select="ed:beside-number(.)"/>
        <xsl:text>]</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
