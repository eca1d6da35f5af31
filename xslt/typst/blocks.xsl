<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: headings, paragraphs, groups of lines, lists, boxes, sections. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A block on lines of its own, in its language. -->
  <xsl:template name="ed:block">
    <xsl:param name="function" as="xs:string+"/>
    <xsl:param name="content" as="item()*">
      <xsl:apply-templates mode="typst"/>
    </xsl:param>
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="ed:anchor"/>
    <xsl:call-template name="ed:wrapped">
      <xsl:with-param name="functions" select="ed:language(.), ed:placing(.), $function, ed:looks-of(.)"/>
      <xsl:with-param name="content" select="$content"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="ed:placing" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="('centred'[ed:has($element, 'center')], 'flush-right'[ed:has($element, 'right')][not(ed:has($element, 'margin-note'))])[1]"/>
  </xsl:function>

  <!-- A book sets the title of a chapter itself, and says once how its records were encoded. -->
  <xsl:template match="h1[$ed:in-book] | details[$ed:in-book]" mode="typst" priority="1"/>

  <xsl:template match="h1" mode="typst">
    <xsl:text>&#10;#record-title[</xsl:text>
    <xsl:apply-templates mode="typst"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="h2 | h3 | h4 | h5 | h6" mode="typst">
    <xsl:variable name="level" as="xs:string" select="substring(local-name(), 2)"/>
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="
        (if (ed:has(., 'generated') or ancestor::section[ed:has(., ('notes', 'legend', 'names', 'panel'))]) then 'heading-of-ours'
         else 'heading-of-source') || '(' || $level || ')'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p[ed:has(., 'view-of')]" mode="typst" priority="2">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'view-of'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p | summary" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="
        if (ed:has(., ('line', 'dateline', 'salute', 'addrLine', 'byline', 'titlePart', 'speaker'))) then 'line'
        else if (ed:has(., 'l')) then 'verse'
        else if (ed:has(., 'signed')) then 'signed'
        else if (ed:has(., 'mark')) then 'mark'
        else if (ed:has(., 'unparsed')) then 'unparsed'
        else if (ed:has(., 'trailer')) then 'trailer'
        else if (self::summary or ed:has(., ('list-head', 'entry-name'))) then 'list-head'
        else 'p'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A line that holds nothing but a mark beside the text is none. -->
  <xsl:template match="p[*[ed:has(., 'margin-note')]][not(node()[not(self::*[ed:has(., 'margin-note')])][self::* or normalize-space()])]"
      mode="typst" priority="2">
    <xsl:call-template name="ed:anchor"/>
    <xsl:apply-templates select="*" mode="typst"/>
  </xsl:template>

  <xsl:template match="*[ed:has(., 'margin-note')]" mode="typst" priority="2">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'margin-note'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- In the run of a line it takes no room: of the spaces on both sides one is enough. -->
  <xsl:template match="*[ed:has(., 'margin-note')][ancestor::p or ../text()[normalize-space()]]
      [not(parent::p[not(node()[not(self::*[ed:has(., 'margin-note')])][self::* or normalize-space()])])]"
      mode="typst" priority="3">
    <xsl:if test="following-sibling::node()[1][self::text()][matches(., '^\s')]">
      <xsl:text>#h(0pt, weak: true)</xsl:text>
    </xsl:if>
    <xsl:call-template name="ed:anchor"/>
    <xsl:call-template name="ed:wrapped">
      <xsl:with-param name="functions" select="ed:language(.), 'margin-note-in-line', ed:looks-of(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[ed:has(., 'stamp')]" mode="typst" priority="1">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'stamp'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- With fewer characters a group of lines stays on one page. -->
  <xsl:variable name="ed:short" as="xs:integer" select="500"/>

  <!-- Groups of lines. -->
  <xsl:template match="address | div[ed:has(., ('opener', 'closer', 'lg', 'titlePage', 'docTitle', 'sp', 'source-note', 'entry', 'dictionary-entry', 'argument', 'epigraph'))]"
      mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="
        if (ed:has(., 'lg')) then 'stanza' else if (string-length(.) lt $ed:short) then 'short-group' else 'group'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[ed:has(., ('signed', 'unparsed', 'unhandled', 'mark'))]" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="(tokenize(@class)[. = ('signed', 'mark')], 'unparsed')[1]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*[ed:has(., 'sense')]" mode="typst" priority="1">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'sense'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div | details | figcaption" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="if (@role = 'note') then 'group' else 'part'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="blockquote" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'quotation'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="figure" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'figure-of-source'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="article" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'record-text(' || $ed:diplomatic || ')'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="section" mode="typst">
    <xsl:choose>
      <xsl:when test="ed:has(., ('legend', 'notes', 'names', 'panel'))">
        <xsl:call-template name="ed:block">
          <xsl:with-param name="function" select="'below'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="ed:block">
          <xsl:with-param name="function" select="
            if (ed:has(., ('division', 'inner-text')) and empty(ancestor::section[ed:has(., ('division', 'inner-text'))]))
            then 'division' else 'inner-division'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The screen shows no signs before the items of the source. -->
  <xsl:template match="ul | ol" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'items'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="li" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'item'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="dl" mode="typst">
    <xsl:call-template name="ed:block">
      <xsl:with-param name="function" select="'pairs'"/>
      <xsl:with-param name="content" as="item()*">
        <xsl:for-each-group select="dt | dd | div/dt | div/dd" group-starting-with="dt">
          <xsl:text>&#10;#{if (ancestor::section[ed:has(., ('legend', 'panel'))]) then 'fact' else 'pair'}[</xsl:text>
          <xsl:for-each select="current-group()[1]/.. [self::div]">
            <xsl:call-template name="ed:anchor"/>
          </xsl:for-each>
          <xsl:apply-templates select="current-group()/self::dt" mode="typst"/>
          <xsl:text>][</xsl:text>
          <xsl:for-each select="current-group()/self::dd">
            <xsl:if test="position() gt 1"><xsl:text>#parbreak()</xsl:text></xsl:if>
            <xsl:apply-templates select="." mode="typst"/>
          </xsl:for-each>
          <xsl:text>]</xsl:text>
        </xsl:for-each-group>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
