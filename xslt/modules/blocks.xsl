<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, divisions, headings, paragraphs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="text | body | front | back | group" mode="diplomatic reading">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="group/text | floatingText" mode="diplomatic reading">
    <section>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'inner-text'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- Nothing is left of an apparatus but what is no note of a place: its notes stand in the list of notes. -->
  <xsl:template match="div[@type = 'apparatus']" mode="diplomatic reading" priority="1">
    <xsl:if test="exists(*[not(self::head or self::note[ed:note-home(.) = 'target'])])">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="diplomatic reading">
    <xsl:variable name="label" as="xs:string?" select="ed:division-label(.)"/>
    <section>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'division'[not(ed:is-empty-division(current()))]"/>
      </xsl:call-template>
      <xsl:sequence select="ed:data-type(.)"/>
      <xsl:if test="exists($label)">
        <xsl:element name="h{ed:division-level(.)}">
          <xsl:attribute name="class" select="'generated'"/>
          <xsl:sequence select="ed:our-language(.)"/>
          <xsl:text>{$label}</xsl:text>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- A division that was laid out and is not filled yet is no sight for readers. -->
  <xsl:function name="ed:is-empty-division" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="
      empty($division/descendant::text()[normalize-space()])
      and empty($division/descendant::*[not(local-name() = ('div', 'head', 'p', 'ab', 'list', 'item', 'listBibl', 'bibl', 'listApp', 'app', 'note'))])"/>
  </xsl:function>

  <!-- A label of ours for a document among others of one record, for what editors add to a text, or for a part of it; a division with a
       heading of its own needs none. -->
  <xsl:function name="ed:division-label" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="document" as="xs:string?" select="ed:division-kind($division)"/>
    <xsl:choose>
      <xsl:when test="$division/@type = 'textpart' and empty($division/head[normalize-space()])">
        <xsl:sequence select="ed:part-label($division)[. ne '']"/>
      </xsl:when>
      <xsl:when test="exists($document)">
        <xsl:sequence select="ed:say('division.' || $document)"/>
      </xsl:when>
      <xsl:when test="$division[@type = $ed:kinds-of-edition][empty(head[normalize-space()])][parent::body][../div[2]]
          and not(ed:is-empty-division($division))">
        <xsl:variable name="kind" as="xs:string" select="ed:say('division.' || $division/@type)"/>
        <xsl:sequence select="
          if ($division/@type = 'translation' and normalize-space($division/@xml:lang))
          then ed:say('division.in-language', map { 'division': $kind, 'language': ed:language($division/@xml:lang) }) else $kind"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- What an edition of one text is made of (EpiDoc Guidelines, Structure of an EpiDoc edition). -->
  <xsl:variable name="ed:kinds-of-edition" as="xs:string+" select="'edition', 'apparatus', 'translation', 'commentary', 'bibliography'"/>

  <!-- A part of the text: what it is, and its number: “Column 2”. -->
  <xsl:function name="ed:part-label" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="replace(normalize-space($division/@subtype), '[-_]', ' ')"/>
    <xsl:sequence select="normalize-space(ed:say-known('textpart', $kind) || ' ' || $division/@n)"/>
  </xsl:function>

  <xsl:function name="ed:division-kind" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="string($division/@type)"/>
    <xsl:if test="$division/parent::body and $division/../div[2] and empty($division/head[not(@type = 'subject')])">
      <xsl:sequence select="
        if ($type eq 'letter' and $division/following-sibling::div[1][@type[. ne 'letter']]) then 'cover-letter'
        else $type[. = ('letter', 'record', 'telegram', 'memorandum', 'enclosure', 'minutes', 'report', 'diary', 'form')]"/>
    </xsl:if>
  </xsl:function>

  <!-- The level of a division’s heading: the title of the page is 1. -->
  <xsl:function name="ed:division-level" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="min((6, 2 + count($division/ancestor::*[ed:has-heading(.)])))"/>
  </xsl:function>

  <xsl:function name="ed:has-heading" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element), '^(div[1-7]?|floatingText)$')
      and (exists($element/head[normalize-space()]) or exists(ed:division-label($element)))"/>
  </xsl:function>

  <xsl:template match="head" mode="diplomatic reading">
    <xsl:variable name="level" as="xs:integer" select="
      min((6, ed:division-level(..) + (if (exists(ed:division-label(..))) then 1 else 0)))"/>
    <xsl:element name="h{$level}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'head', @type/string()[. = 'subject']"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p | ab" mode="diplomatic reading">
    <xsl:call-template name="ed:line"/>
  </xsl:template>

  <!-- What could not be encoded stands as typed, and says so. -->
  <xsl:template match="ab[@type = 'unparsed']" mode="diplomatic reading" priority="1">
    <p>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'unparsed'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
      <xsl:sequence select="ed:label(., ' ' || ed:say('label.unparsed'))"/>
    </p>
  </xsl:template>

  <xsl:template match="byline | titlePart | docImprint" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- One paragraph-like line. -->
  <xsl:template name="ed:line">
    <xsl:param name="class" as="xs:string*"/>
    <p>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </p>
  </xsl:template>

  <xsl:template match="titlePage | docTitle | argument | epigraph | meeting" mode="diplomatic reading">
    <xsl:call-template name="ed:group"/>
  </xsl:template>

  <!-- Lines that belong together. Where text stands beside the lines it is a line itself. -->
  <xsl:template name="ed:group">
    <xsl:param name="class" as="xs:string+" select="local-name()"/>
    <xsl:choose>
      <xsl:when test="ed:is-mixed(.)">
        <xsl:call-template name="ed:line">
          <xsl:with-param name="class" select="$class"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <xsl:call-template name="ed:attributes">
            <xsl:with-param name="class" select="$class"/>
          </xsl:call-template>
          <xsl:choose>
            <xsl:when test="@rendition">
              <xsl:call-template name="ed:framed">
                <xsl:with-param name="content" as="node()*">
                  <xsl:call-template name="ed:lines"/>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="ed:lines"/>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="ed:note-signs"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The children of a group, each on a line; phrases that follow one another share one. -->
  <xsl:template name="ed:lines">
    <xsl:for-each-group select="*" group-adjacent="
        if (ed:is-block(.) or self::note) then string(position())
        else if (self::seg | self::add) then 'line ' || position() else 'line'">
      <xsl:choose>
        <xsl:when test="starts-with(current-grouping-key(), 'line')">
          <p class="line">
            <xsl:for-each select="current-group()">
              <xsl:if test="position() gt 1 and not(self::pc)"><xsl:text> </xsl:text></xsl:if>
              <xsl:apply-templates select="." mode="#current"/>
            </xsl:for-each>
          </p>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="#current"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
