<?xml version="1.0" encoding="UTF-8"?>
<!-- Characters, languages, anchors: all text of a page stands in strings of Typst, so that none of it can be markup. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xpath-default-namespace="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:function name="ed:has" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string+"/>
    <xsl:sequence select="tokenize($element/@class) = $class"/>
  </xsl:function>

  <!-- A string of Typst. -->
  <xsl:function name="ed:string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace($text, '([\\&quot;])', '\\$1') || '&quot;'"/>
  </xsl:function>

  <!-- White space stays outside the strings: Typst joins it, and drops it at the ends of lines, as HTML does. -->
  <xsl:template match="text()" mode="typst">
    <xsl:variable name="words" as="xs:string" select="replace(replace(., '[ \t\r\n]+', ' '), '^ | $', '')"/>
    <xsl:if test="matches(., '^[ \t\r\n]')"><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="$words ne ''">
      <xsl:text>#{ed:string($words)}</xsl:text>
      <xsl:if test="matches(., '[ \t\r\n]$')"><xsl:sequence select="if (ed:stands-apart(.)) then '#&quot; &quot;' else ' '"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Before a note Typst drops a space, as is right where another follows: not where a word does. -->
  <xsl:function name="ed:stands-apart" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="next" as="node()?" select="$text/following-sibling::node()[not(ed:is-sign(.))][1]"/>
    <xsl:sequence select="ed:is-sign($text/following-sibling::node()[1]) and matches($next, '^\w')"/>
  </xsl:function>

  <xsl:function name="ed:is-sign" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="exists($node/self::sup[ed:has(., 'note-sign')])"/>
  </xsl:function>

  <!-- The content of an element in the functions that wrap it, the first outermost. -->
  <xsl:template name="ed:wrapped">
    <xsl:param name="functions" as="xs:string*"/>
    <xsl:param name="content" as="item()*">
      <xsl:apply-templates mode="typst"/>
    </xsl:param>
    <xsl:value-of select="$functions ! ('#' || . || '[')" separator=""/>
    <xsl:sequence select="$content"/>
    <xsl:value-of select="$functions ! ']'" separator=""/>
  </xsl:template>

  <xsl:function name="ed:language" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@lang[matches(., '^[A-Za-z]')] ! ('lang(' || ed:string(.) || ')')"/>
  </xsl:function>

  <xsl:key name="ed:target" match="a[starts-with(@href, '#')]" use="substring(@href, 2)"/>
  <xsl:key name="ed:place" match="*[@id]" use="@id"/>

  <!-- A place that a link of this page leads to. -->
  <xsl:template name="ed:anchor">
    <xsl:for-each select="@id[exists(key('ed:target', .))]">
      <xsl:text>#anchor({ed:string($ed:prefix || .)})</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
