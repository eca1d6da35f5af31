<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases: highlighting, terms, titles, quotations, numbers, references. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Highlighted words are whole words: letter-spacing is a matter of style, so that search and speech find them. -->
  <xsl:template match="hi | seg | emph | soCalled | num | formula | code | metamark | fw | ex" mode="diplomatic reading">
    <xsl:element name="{if (self::emph) then 'em' else if (self::code) then 'code' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="
          if (self::seg) then @type[matches(., '^\i\c*$')]/string()
          else if (self::emph or self::code or (self::hi and exists(ed:rend-classes(.)))) then ()
          else local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="hi[@rend = 'superscript']" mode="diplomatic reading">
    <sup>
      <xsl:call-template name="ed:content"/>
    </sup>
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
      string-join((@quantity, string-join((@min, @max), '–'))[. ne ''][1] ! (., current()/(@unit, @unitRef)[1]), ' ')"/>
    <xsl:element name="{if ($value ne '') then 'data' else 'span'}">
      <xsl:if test="$value ne ''">
        <xsl:attribute name="value" select="$value"/>
      </xsl:if>
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>

  <!-- Pointers become links where they lead to a place of this page or of the web. -->
  <xsl:template match="ref | ptr" mode="diplomatic reading">
    <xsl:variable name="href" as="xs:string?" select="ed:href(@target)"/>
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
      if (starts-with($first, '#'))
      then $first[exists(key('ed:id', substring(., 2), root($target))/ancestor::text)]
      else $first[matches(., '^(https?://|mailto:)', 'i')]"/>
  </xsl:function>

  <xsl:template match="space" mode="diplomatic">
    <span class="space">
      <span class="report">[blank{@quantity ! (' of ' || . || ' ' || ../@unit)}]</span>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="reading">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="damage | secl | restore | retrace" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
