<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of notes below the text, and the signs that lead to it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Whether the reading view says something of an element: not where a note of the editor speaks of a date or a name. Brief
       accounts are only counted: they hold no words of the text. -->
  <xsl:function name="ed:has-account" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="account" as="node()*">
      <xsl:apply-templates select="$element" mode="account">
        <xsl:with-param name="brief" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="
      exists($account) and not($element/@xml:id[../self::date or ../@ref] and exists(key('ed:spoken-of', $element/@xml:id, $ed:record)))"/>
  </xsl:function>

  <!-- Where the sign of a note stands: on the element itself; for a group of lines on its last line. -->
  <xsl:function name="ed:last-line" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element[self::opener or self::closer or self::address or self::postscript or self::div or self::list
      or self::lg or self::table or self::row or self::listBibl][not(ed:is-mixed(.))]/*[not(ed:is-milestone(.))][last()]"/>
  </xsl:function>

  <xsl:function name="ed:is-milestone" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::pb | self::cb | self::gb | self::lb | self::milestone | self::anchor])"/>
  </xsl:function>

  <!-- The elements that have notes of their own or are spoken of, by the place where the signs of these notes stand. -->
  <xsl:variable name="ed:signed" as="map(xs:string, element()*)" select="
    map:merge(($ed:noted | $ed:apparatus ! ed:targets(.)) ! map:entry(ed:key(ed:sign-place(.)), .), map { 'duplicates': 'combine' })"/>

  <xsl:function name="ed:sign-place" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="last" as="element()?" select="ed:last-line($element)"/>
    <xsl:sequence select="if (exists($last)) then ed:sign-place($last) else $element"/>
  </xsl:function>

  <!-- The signs of the notes on an element; the first sign of a note is where its way back leads. -->
  <xsl:template name="ed:note-signs">
    <xsl:param name="silent" as="xs:boolean" tunnel="yes" select="false()"/>
    <!-- Nearly all elements have none. -->
    <xsl:if test="not($silent) and exists($ed:signed(string(@ed:n)))">
      <xsl:variable name="places" as="element()*" select="$ed:signed(string(@ed:n))"/>
      <xsl:variable name="context" as="element()" select="."/>
      <xsl:variable name="own" as="xs:integer*" select="$places ! ed:numbers-under(.)"/>
      <xsl:variable name="shared" as="xs:integer*" select="
        $places/@xml:id ! key('ed:spoken-of', ., $ed:record) ! ed:number(.)"/>
      <xsl:for-each select="sort(distinct-values(($own, $shared)))">
        <sup class="note-sign generated">
          <xsl:sequence select="ed:our-language($context)"/>
          <a href="#note:{.}" aria-label="{ed:say('notes.sign', map { 'number': . })}">
            <xsl:if test=". = $own">
              <xsl:attribute name="id" select="'sign:' || ."/>
            </xsl:if>
            <xsl:text>{.}</xsl:text>
          </a>
        </sup>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Hundreds of notes are divided into lists of so many: a browser lays out those that are looked at. -->
  <xsl:variable name="ed:notes-of-part" as="xs:integer" select="50"/>

  <xsl:template name="ed:note-list">
    <xsl:variable name="count" as="xs:integer" select="max((0, $ed:note-numbers?*))"/>
    <xsl:if test="$count gt 0">
      <section class="{'notes', 'long'[$count gt 200]}" aria-labelledby="notes:">
        <h2 id="notes:">{ed:say('notes.heading')}</h2>
        <xsl:choose>
          <xsl:when test="$count gt 200">
            <xsl:variable name="items" as="element()*">
              <xsl:call-template name="ed:note-items"/>
            </xsl:variable>
            <xsl:for-each-group select="$items" group-adjacent="(position() - 1) idiv $ed:notes-of-part">
              <ol start="{current-grouping-key() * $ed:notes-of-part + 1}">
                <xsl:sequence select="current-group()"/>
              </ol>
            </xsl:for-each-group>
          </xsl:when>
          <xsl:otherwise>
            <ol>
              <xsl:call-template name="ed:note-items"/>
            </ol>
          </xsl:otherwise>
        </xsl:choose>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Under each element its account, then its notes. -->
  <xsl:template name="ed:note-items">
    <xsl:for-each select="$ed:noted">
      <xsl:variable name="accounted" as="xs:boolean" select="exists($ed:accounted(ed:key(.)))"/>
      <xsl:variable name="numbers" as="xs:integer*" select="ed:numbers-under(.)"/>
      <xsl:if test="$accounted">
        <li id="note:{$numbers[1]}">
          <xsl:apply-templates select="." mode="account"/>
          <xsl:sequence select="ed:way-back($numbers[1])"/>
        </li>
      </xsl:if>
      <xsl:for-each select="ed:notes-under(.)">
        <xsl:variable name="place" as="xs:integer" select="count($numbers) - last() + position()"/>
        <xsl:variable name="number" as="xs:integer" select="$numbers[$place]"/>
        <li id="note:{$number}">
          <xsl:call-template name="ed:in-its-language"/>
          <xsl:if test="ed:is-note-of-source(.)">
            <xsl:variable name="sign" as="xs:string?" select="@n/normalize-space()[. ne '']"/>
            <xsl:sequence select="ed:label(., ' (' || (
              if (exists($sign)) then ed:say('note.of-source-signed', map { 'sign': $sign }) else ed:say('note.of-source')) || ')')"/>
          </xsl:if>
          <xsl:sequence select="ed:way-back($number)"/>
        </li>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="ed:way-back" as="node()+">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:text> </xsl:text>
    <a class="back" href="#sign:{$number}" aria-label="{ed:say('notes.back', map { 'number': $number })}">↑</a>
  </xsl:function>

  <!-- The content of an element outside the article, among words of ours: with its id and its language. -->
  <xsl:template name="ed:in-its-language">
    <xsl:param name="brief" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="foreign" as="xs:string?" select="ed:language-of(.)[. ne '' and not(ed:is-ours(.))]"/>
    <xsl:variable name="words" as="node()*">
      <xsl:if test="not($brief)">
        <xsl:call-template name="ed:show">
          <xsl:with-param name="nodes" select="node()"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="id" as="attribute(id)?" select="self::note[ed:note-home(.) ne 'text'] ! ed:html-id(.)"/>
    <xsl:choose>
      <xsl:when test="$brief or exists($foreign) or exists($id)">
        <span>
          <xsl:sequence select="$id, $foreign ! ed:lang(., $ed:interface-language)"/>
          <xsl:sequence select="$words"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$words"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
