<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, divisions, headings, paragraphs, quotations. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="text | body | front | group" mode="diplomatic reading">
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

  <!-- What stands in the back is shown, but for the apparatus: its notes stand in the list of notes. -->
  <xsl:template match="back" mode="diplomatic reading">
    <xsl:apply-templates select="node() except ./div[@type = 'apparatus']" mode="#current"/>
    <xsl:apply-templates select="./div[@type = 'apparatus']/(* except (note[@target] | head))" mode="#current"/>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="diplomatic reading">
    <xsl:variable name="label" as="xs:string?" select="ed:division-label(.)"/>
    <section>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'division', @type/string()[matches(., '^\i\c*$')]"/>
      </xsl:call-template>
      <xsl:if test="exists($label)">
        <xsl:element name="h{ed:division-level(.)}">
          <xsl:attribute name="class" select="'generated'"/>
          <xsl:sequence select="ed:english(.)"/>
          <xsl:text>{$label}</xsl:text>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </section>
  </xsl:template>

  <!-- A label of ours for a document among others of one record; a division with a heading of its own needs none. -->
  <xsl:function name="ed:division-label" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="labels" as="map(xs:string, xs:string)" select="map {
      'letter': if ($division/following-sibling::div[not(@type = 'letter')]) then 'Cover letter' else 'Letter',
      'record': 'Record', 'telegram': 'Telegram', 'memorandum': 'Memorandum', 'enclosure': 'Enclosure',
      'minutes': 'Minutes', 'report': 'Report', 'diary': 'Diary', 'form': 'Form' }"/>
    <xsl:sequence select="
      if ($division/parent::body and $division/../div[2] and empty($division/head[not(@type = 'subject')]))
      then $labels(string($division/@type)) else ()"/>
  </xsl:function>

  <!-- The level of a division’s heading: the title of the page is 1. -->
  <xsl:function name="ed:division-level" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="min((6, 2 + count($division/ancestor::*[ed:has-heading(.)])))"/>
  </xsl:function>

  <xsl:function name="ed:has-heading" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element), '^(div[1-7]?|floatingText)$')
      and (exists($element/head) or exists(ed:division-label($element)))"/>
  </xsl:function>

  <xsl:template match="head" mode="diplomatic reading">
    <xsl:variable name="level" as="xs:integer" select="
      min((6, ed:division-level(..) + (if (exists(ed:division-label(..))) then 1 else 0)))"/>
    <xsl:element name="{if (ed:holds-blocks(.)) then 'div' else 'h' || $level}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'head', @type/string()[. = 'subject']"/>
      </xsl:call-template>
      <xsl:if test="ed:holds-blocks(.)">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="$level"/>
      </xsl:if>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p | ab" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="if (@type = 'unparsed') then 'unparsed' else ()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="byline | titlePart | docImprint" mode="diplomatic reading">
    <xsl:call-template name="ed:line">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- One paragraph-like line. HTML’s p holds no blocks, TEI’s may. -->
  <xsl:template name="ed:line" as="element()">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:element name="{if (ed:holds-blocks(.)) then 'div' else 'p'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="titlePage | docTitle | argument | epigraph" mode="diplomatic reading">
    <xsl:call-template name="ed:group"/>
  </xsl:template>

  <!-- Lines that belong together. Where text stands beside the lines it is a line itself. -->
  <xsl:template name="ed:group" as="element()">
    <xsl:choose>
      <xsl:when test="ed:is-mixed(.)">
        <xsl:call-template name="ed:line">
          <xsl:with-param name="class" select="local-name()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <xsl:call-template name="ed:attributes">
            <xsl:with-param name="class" select="local-name()"/>
          </xsl:call-template>
          <xsl:call-template name="ed:framed">
            <xsl:with-param name="content" as="node()*">
              <xsl:call-template name="ed:lines"/>
            </xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="ed:note-signs"/>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The children of a group, each on a line; phrases that follow one another share one. -->
  <xsl:template name="ed:lines" as="node()*">
    <xsl:for-each-group select="*" group-adjacent="
        if (ed:is-block(.) or self::note) then generate-id()
        else if (self::seg | self::add) then 'line ' || generate-id() else 'line'">
      <xsl:choose>
        <xsl:when test="starts-with(current-grouping-key(), 'line')">
          <p class="line">
            <xsl:for-each select="current-group()">
              <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
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

  <xsl:template match="quote | q | cit" mode="diplomatic reading">
    <xsl:choose>
      <xsl:when test="ed:is-block(.) or parent::div or parent::body">
        <blockquote>
          <xsl:call-template name="ed:attributes"/>
          <xsl:call-template name="ed:content"/>
        </blockquote>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="ed:attributes">
            <xsl:with-param name="class" select="local-name()"/>
          </xsl:call-template>
          <xsl:call-template name="ed:content"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="figure" mode="diplomatic reading">
    <xsl:element name="{if (ancestor::p) then 'span' else 'figure'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'figure'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- Images of the edition itself are shown; an address elsewhere is a link, so that a page asks no other host. -->
  <xsl:template match="graphic | media" mode="diplomatic reading">
    <xsl:variable name="words" as="xs:string" select="(../figDesc/normalize-space(), desc/normalize-space(), @url)[. ne ''][1]"/>
    <xsl:choose>
      <xsl:when test="matches(@url, '^https?:', 'i')">
        <a href="{@url}">{$words}</a>
      </xsl:when>
      <xsl:when test="matches(@url, '^[^:]*$')">
        <img src="{@url}" alt="{$words}"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="report">[image: {$words}]</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="figDesc" mode="diplomatic reading">
    <span class="figure-description">
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
