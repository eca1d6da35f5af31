<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text of a page that a view has made: each phenomenon was decided there. One blank line between blocks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="text"/>

  <!-- The blocks of an element, one string each; lines that belong together have line ends in them. -->
  <xsl:mode name="blocks" on-no-match="shallow-skip"/>
  <!-- The words of an element within a block. -->
  <xsl:mode name="words" on-no-match="text-only-copy"/>

  <xsl:template match="/" as="text()">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="html/body/main" mode="blocks"/>
    </xsl:variable>
    <xsl:value-of select="string-join($blocks[. ne ''] ! (. || '&#10;'), '&#10;')"/>
  </xsl:template>

  <!-- What only frames the page. -->
  <xsl:template match="*[ed:has(., 'furniture')]" mode="blocks" priority="3" as="xs:string*"/>
  <xsl:template match="text()" mode="blocks" as="xs:string?">
    <xsl:sequence select="normalize-space()[. ne '']"/>
  </xsl:template>

  <xsl:function name="ed:has" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string+"/>
    <xsl:sequence select="tokenize($element/@class) = $class"/>
  </xsl:function>

  <!-- Elements that hold words, not blocks. -->
  <xsl:function name="ed:is-leaf" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element//(p | div | section | ul | ol | dl | table | address | blockquote | h1 | h2 | h3 | h4
      | h5 | h6 | li | dt | dd | tr | figure))"/>
  </xsl:function>

  <xsl:template mode="blocks" as="xs:string*" match="
      *[ed:is-leaf(.)][self::p or self::div or self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6
        or self::li or self::dt or self::dd or self::blockquote or self::address or self::figure or self::section
        or self::article or self::span or self::a or self::sup or self::main]">
    <xsl:sequence select="ed:words(.)"/>
  </xsl:template>

  <!-- Lines of one group stand under one another without a blank line. -->
  <xsl:template match="address | *[ed:has(., ('opener', 'closer', 'lg', 'titlePage'))]" mode="blocks" priority="1" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates mode="blocks"/>
    </xsl:variable>
    <xsl:sequence select="string-join($lines[. ne ''], '&#10;')"/>
  </xsl:template>

  <xsl:template match="table" mode="blocks" as="xs:string">
    <xsl:sequence select="string-join(.//tr ! string-join((th | td) ! ed:words(.), '&#9;'), '&#10;')"/>
  </xsl:template>

  <xsl:template match="dl[div/dt]" mode="blocks" as="xs:string">
    <xsl:sequence select="string-join(div ! (string-join(dt ! ed:words(.), ', ') || ': ' || string-join(dd ! ed:words(.), ' ')), '&#10;')"/>
  </xsl:template>

  <xsl:template match="ol/li" mode="blocks" as="xs:string" priority="2">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:choose>
        <xsl:when test="ed:is-leaf(.)">
          <xsl:sequence select="ed:words(.)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="blocks"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="'[' || count(preceding-sibling::li) + 1 || '] ' || string-join($parts[. ne ''], '&#10;    ')"/>
  </xsl:template>

  <xsl:template match="ul[li]" mode="blocks" as="xs:string">
    <xsl:variable name="items" as="xs:string*">
      <xsl:apply-templates select="li" mode="blocks"/>
    </xsl:variable>
    <xsl:sequence select="string-join($items ! ('– ' || .), '&#10;')"/>
  </xsl:template>

  <!-- The words of one block: white space collapsed, line breaks kept. -->
  <xsl:function name="ed:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string">
      <xsl:value-of>
        <xsl:apply-templates select="$element/node()" mode="words"/>
      </xsl:value-of>
    </xsl:variable>
    <xsl:sequence select="replace(replace(replace($words, '[ \t\r\n]+', ' '), ' ?&#xE000; ?', '&#10;'), '^[ \n]+|[ \n]+$', '')"/>
  </xsl:function>

  <!-- A line break travels as a private character until white space has been collapsed. -->
  <xsl:template match="br" mode="words" as="text()">
    <xsl:text>&#xE000;</xsl:text>
  </xsl:template>

  <!-- The sign of a note is a number in brackets; the way back from a note is of no use on paper. -->
  <xsl:template match="sup[ed:has(., 'note-sign')]" mode="words" as="text()">
    <xsl:text>[{normalize-space()}]</xsl:text>
  </xsl:template>

  <xsl:template match="a[ed:has(., 'back')] | *[ed:has(., 'furniture')]" mode="words"/>

  <!-- Letter-spacing in letters: no-break spaces between them, as a typewriter would; the reading view has none. -->
  <xsl:template match="*[ed:has(., 'letter-spaced')][ancestor::body[ed:has(., 'diplomatic')]]//text()" mode="words" as="text()">
    <xsl:value-of select="string-join((replace(., '\s+', '') => string-to-codepoints()) ! codepoints-to-string(.), '&#xA0;')"/>
  </xsl:template>

  <xsl:template match="img" mode="words" as="text()">
    <xsl:text>[image: {@alt}]</xsl:text>
  </xsl:template>
</xsl:stylesheet>
