<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text of a page that a view has made: each phenomenon was decided there. One blank line between blocks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/messages.xsl"/>
  <xsl:import href="modules/described.xsl"/>

  <xsl:output method="text"/>

  <!-- The blocks of an element, one string each; lines that belong together have line ends in them. -->
  <xsl:mode name="blocks" on-no-match="shallow-skip"/>
  <!-- The words of an element within a block; the same in spaced letters. -->
  <xsl:mode name="words" on-no-match="text-only-copy"/>
  <xsl:mode name="spaced" on-no-match="text-only-copy"/>

  <xsl:template match="/">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="html/body/main" mode="blocks"/>
    </xsl:variable>
    <xsl:value-of select="string-join($blocks ! (. || '&#10;'), '&#10;')"/>
  </xsl:template>

  <xsl:variable name="ed:blocks" as="map(xs:string, xs:boolean)" select="map:merge(('p', 'div', 'section', 'article', 'ul', 'ol', 'dl', 'table',
    'address', 'blockquote', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'td', 'th') ! map:entry(., true()))"/>

  <xsl:function name="ed:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($ed:blocks(local-name($element))) or exists($element/descendant::*[$ed:blocks(local-name())])"/>
  </xsl:function>

  <!-- Phrases that follow one another are one block; what is a block by itself is asked for its blocks. -->
  <xsl:template match="*" mode="blocks">
    <xsl:for-each-group select="node()" group-adjacent="if (self::* and ed:is-block(.)) then position() else 0">
      <xsl:choose>
        <xsl:when test="current-grouping-key() ne 0">
          <xsl:apply-templates select="." mode="blocks"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="ed:words(current-group())[. ne '']"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- These hold nothing but phrases (HTML, 4.4.1, 4.3.6). -->
  <xsl:template match="p | h1 | h2 | h3 | h4 | h5 | h6 | *[empty(*)]" mode="blocks">
    <xsl:sequence select="ed:words(node())[. ne '']"/>
  </xsl:template>

  <!-- What only frames the page. -->
  <xsl:template match="*[contains-token(@class, 'furniture')]" mode="blocks words spaced" priority="3"/>

  <!-- Lines of one group stand under one another without a blank line; a speaker above his words, a word above its senses. -->
  <xsl:template match="address | *[tokenize(@class) = ('opener', 'closer', 'lg', 'titlePage', 'sp', 'dictionary-entry', 'zone')]" mode="blocks" priority="1">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="table" mode="blocks">
    <xsl:variable name="rows" as="xs:string*" select="(tr | */tr) ! string-join((th | td) ! ed:in-line(.), '&#9;')"/>
    <xsl:sequence select="string-join($rows, '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="dl" mode="blocks">
    <xsl:variable name="entries" as="xs:string*">
      <xsl:for-each-group select="dt | dd | div/dt | div/dd" group-starting-with="dt">
        <xsl:sequence select="
          string-join((current-group()/self::dt ! (ed:in-line(.) || replace(ed:say('punctuation.colon'), ' $', '')), current-group()/self::dd ! ed:in-line(.)), ' ')"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($entries, '&#10;')[. ne '']"/>
  </xsl:template>

  <!-- Notes have numbers, and a blank line between them; other items a dash, where they have no sign of their own. -->
  <xsl:template match="ol" mode="blocks">
    <xsl:variable name="start" as="xs:integer" select="xs:integer((@start, 1)[1])"/>
    <xsl:for-each select="li">
      <xsl:sequence select="'[' || $start + position() - 1 || '] ' || ed:item(.)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="ul" mode="blocks">
    <xsl:variable name="dash" as="xs:string" select="if (contains-token(@class, 'marked')) then '' else '– '"/>
    <xsl:sequence select="string-join(li ! ($dash || ed:item(.)), '&#10;')[. ne '']"/>
  </xsl:template>

  <!-- The blocks of an item, the later ones indented below the first. -->
  <xsl:function name="ed:item" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$item" mode="blocks"/>
    </xsl:variable>
    <xsl:sequence select="string-join(($blocks[1], tail($blocks) ! ('    ' || replace(., '\n', '&#10;    '))), '&#10;')"/>
  </xsl:function>

  <!-- The blocks of a cell or a term, in one line. -->
  <xsl:function name="ed:in-line" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$element" mode="blocks"/>
    </xsl:variable>
    <xsl:sequence select="replace(string-join($blocks, ' '), '[\n\t]', ' ')"/>
  </xsl:function>

  <!-- The words of phrases: white space collapsed, line breaks kept. -->
  <xsl:function name="ed:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="xs:string">
      <xsl:value-of>
        <xsl:choose>
          <xsl:when test="$ed:any-spaced and exists($nodes[1]/ancestor::*[contains-token(@class, 'letter-spaced')][ed:is-spaced(.)])">
            <xsl:apply-templates select="$nodes" mode="spaced"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="$nodes" mode="words"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:value-of>
    </xsl:variable>
    <xsl:sequence select="
      if (contains($words, '&#xE000;'))
      then replace(replace(normalize-space($words), ' ?&#xE000; ?', '&#10;'), '^[ \n]+|[ \n]+$', '')
      else normalize-space($words)"/>
  </xsl:function>

  <!-- A line break travels as a private character until white space has been collapsed. -->
  <xsl:template match="br" mode="words spaced">
    <xsl:text>&#xE000;</xsl:text>
  </xsl:template>

  <xsl:template match="span[contains-token(@class, 'figure-description')]" mode="words spaced" priority="2">
    <xsl:text>&#xE000;</xsl:text>
    <xsl:next-match/>
    <xsl:text>&#xE000;</xsl:text>
  </xsl:template>

  <!-- The sign of a note is a number in brackets; the way back from a note is of no use on paper. -->
  <xsl:template match="sup[contains-token(@class, 'note-sign')]" mode="words spaced">
    <xsl:text>[{normalize-space()}]</xsl:text>
  </xsl:template>

  <xsl:template match="a[contains-token(@class, 'back')]" mode="words spaced"/>

  <xsl:variable name="ed:any-spaced" as="xs:boolean" select="
    $ed:spaces-letters and exists(/ ! descendant::*[contains-token(@class, 'letter-spaced')][ed:is-spaced(.)])"/>

  <xsl:variable name="ed:spaces-letters" as="xs:boolean" select="exists(/html/body[contains-token(@class, 'diplomatic')])"/>

  <!-- Letter-spacing in letters: no-break spaces between them, as a typewriter would; the reading view has none, nor have words
       of ours. -->
  <xsl:function name="ed:is-spaced" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$ed:spaces-letters
      and empty($element/ancestor-or-self::*[contains-token(@class, 'generated')])"/>
  </xsl:function>

  <xsl:template match="*[contains-token(@class, 'letter-spaced')][ed:is-spaced(.)]" mode="words">
    <xsl:apply-templates mode="spaced"/>
  </xsl:template>

  <xsl:template match="*[contains-token(@class, 'generated')]" mode="spaced">
    <xsl:apply-templates mode="words"/>
  </xsl:template>

  <xsl:template match="text()" mode="spaced">
    <xsl:value-of select="string-join((replace(., '\s+', '') => string-to-codepoints()) ! codepoints-to-string(.), '&#xA0;')"/>
  </xsl:template>

  <xsl:template match="img" mode="words spaced">
    <xsl:text>[{if (ed:is-described(.)) then ed:say('figure.image') else ed:say('figure.image-of', map { 'words': string(@alt) })}]</xsl:text>
  </xsl:template>
</xsl:stylesheet>
