<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases: highlighting, terms, titles, quotations, numbers, references. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Highlighted words are whole words: letter-spacing is a matter of style, so that search and speech find them. -->
  <xsl:template match="hi | seg | emph | soCalled | num | formula | code | metamark" mode="diplomatic reading">
    <xsl:variable name="rend" as="xs:string*" select="ed:rend-classes(.)"/>
    <xsl:element name="{
        if (self::emph) then 'em' else if (self::code) then 'code'
        else if ($rend = 'superscript') then 'sup' else if ($rend = 'subscript') then 'sub' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if (self::num or self::soCalled or self::metamark) then local-name() else ()"/>
      </xsl:call-template>
      <xsl:sequence select="self::seg ! ed:data-type(.)"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- A sign of the writer for where something belongs, as a caret: no word of the text. -->
  <xsl:template match="metamark[not(matches(., '[\p{L}\p{N}]'))]" mode="reading">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- Letters that an expansion adds, in the transcript in the brackets of the transcriber. -->
  <xsl:template match="ex" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'ex'"/>
      </xsl:call-template>
      <xsl:variable name="bracketed" as="xs:boolean" select="$ed:view?frames and empty(ed:frame(.))"/>
      <xsl:if test="$bracketed"><span class="generated">[</span></xsl:if>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="$bracketed"><span class="generated">]</span></xsl:if>
    </span>
  </xsl:template>

  <!-- Headers and footers of the pages must not run into a sentence. -->
  <xsl:template match="fw" mode="diplomatic">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'fw'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:generated(., '[' || ed:say('mark.page-edge') || ed:say('punctuation.colon'))"/>
      <xsl:call-template name="ed:content"/>
      <xsl:sequence select="ed:generated(., ']')"/>
    </span>
  </xsl:template>

  <xsl:template match="fw" mode="reading">
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="fw" mode="account">
    <xsl:call-template name="ed:account-of-words">
      <xsl:with-param name="key" select="'account.page-edge'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign | term | gloss | mentioned" mode="diplomatic reading">
    <xsl:element name="{if (self::gloss) then 'span' else 'i'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- A word that the text only mentions keeps the type it was typed in. -->
  <xsl:template match="mentioned | term" mode="diplomatic">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>

  <xsl:template match="measure" mode="diplomatic reading">
    <xsl:variable name="value" as="xs:string" select="
      string-join((@quantity, string-join((@min, @max), '–'))[. ne ''][1] ! (., (current()/@unit, current()/@unitRef)[1]), ' ')"/>
    <xsl:element name="{if ($value ne '') then 'data' else 'span'}">
      <xsl:if test="$value ne ''">
        <xsl:attribute name="value" select="$value"/>
      </xsl:if>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- Pointers become links where they lead to a place of this page, of the edition or of the web. -->
  <xsl:template match="ref | ptr" mode="diplomatic reading">
    <xsl:variable name="href" as="xs:string?" select="ed:href(@target)"/>
    <!-- An address is no end of the word before it. -->
    <xsl:if test="empty(node()) and matches(preceding-sibling::node()[1][self::text()], '[\p{L}\p{N}]$')">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:element name="{if (exists($href)) then 'a' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'ref'"/>
      </xsl:call-template>
      <xsl:if test="exists($href)">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:call-template name="ed:linked"/>
      <xsl:if test="empty(node())">
        <xsl:value-of select="@target"/>
      </xsl:if>
    </xsl:element>
    <xsl:call-template name="ed:signs-below"/>
  </xsl:template>

  <!-- An address that a page may link to: never a script. -->
  <xsl:function name="ed:href" as="xs:string?">
    <xsl:param name="target" as="attribute(target)?"/>
    <xsl:variable name="first" as="xs:string?" select="tokenize($target)[1]"/>
    <xsl:sequence select="
      if (empty($first)) then ()
      else if (starts-with($first, '#'))
      then $first[exists($ed:by-id(substring(., 2))/ancestor::text)]
      else if (matches($first, '^(https?://|mailto:)', 'i')) then $first
      else ($ed:beside?entries ! .($first)?href,
        $ed:beside?records ! .($first) ! (?folder || '/' || $ed:view?name || '.html' || ('#' || ?id)[. ne '#']))[1]"/>
  </xsl:function>

  <xsl:template match="space" mode="diplomatic">
    <span class="space">
      <xsl:sequence select="ed:our-language(.)"/>
      <span class="report generated">[{ed:space-words(.)}]</span>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="reading">
    <xsl:text> </xsl:text>
    <xsl:if test="exists(ed:frame(.))">
      <xsl:sequence select="ed:generated(., '[' || ed:say('space.blank') || '] ')"/>
    </xsl:if>
  </xsl:template>

  <!-- “blank of 3 lines: for the date” -->
  <xsl:function name="ed:space-words" as="xs:string">
    <xsl:param name="space" as="element(space)"/>
    <xsl:variable name="extent" as="xs:string?" select="ed:extent($space)"/>
    <xsl:variable name="words" as="xs:string" select="
      if (exists($extent)) then ed:say('space.blank-of', map { 'extent': $extent }) else ed:say('space.blank')"/>
    <xsl:sequence select="
      if ($space/desc) then ed:say('space.remark', map { 'words': $words, 'remark': normalize-space($space/desc[1]) }) else $words"/>
  </xsl:function>

  <xsl:template match="damage | secl | restore | retrace" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>

  <!-- A stroke that stands for “none”. -->
  <xsl:template match="seg[@type = 'none']" mode="reading">
    <xsl:call-template name="ed:content"/>
    <span class="generated"><xsl:sequence select="ed:our-language(.)"/> {ed:say('label.none')}</span>
  </xsl:template>
</xsl:stylesheet>
