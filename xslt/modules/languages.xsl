<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages: the attribute of a change of language, and the English names of languages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The name of a language by the first subtag of its tag (BCP 47); else what the header calls it; else the tag. -->
  <xsl:function name="ed:language" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="named" as="xs:string" select="($ed:record//langUsage/language[@ident = $tag]/normalize-space()[. ne ''], $tag)[1]"/>
    <xsl:sequence select="ed:say-known('language', lower-case(tokenize($tag, '-')[1]), $named)"/>
  </xsl:function>

  <!-- The language that an element stands in. -->
  <xsl:function name="ed:language-of" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- The attribute of HTML, for a tag that is well-formed. -->
  <xsl:function name="ed:lang" as="attribute(lang)?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:if test="matches($tag, '^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$')">
      <xsl:attribute name="lang" select="$tag"/>
    </xsl:if>
  </xsl:function>

  <!-- Words of ours within a text of another language say that they are English. -->
  <xsl:function name="ed:english" as="attribute(lang)?">
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="around" as="xs:string" select="ed:language-of($context)"/>
    <xsl:if test="$around ne '' and not(starts-with(lower-case($around), 'en'))">
      <xsl:attribute name="lang" select="'en'"/>
    </xsl:if>
  </xsl:function>

  <!-- Words of ours in the text. -->
  <xsl:function name="ed:generated" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="words" as="xs:string"/>
    <span class="generated">
      <xsl:sequence select="ed:english($context)"/>
      <xsl:text>{$words}</xsl:text>
    </span>
  </xsl:function>

  <!-- Words of ours behind a mark: what it is. -->
  <xsl:function name="ed:label" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="words" as="xs:string"/>
    <span class="generated label">
      <xsl:sequence select="ed:english($context)"/>
      <xsl:text>{$words}</xsl:text>
    </span>
  </xsl:function>
</xsl:stylesheet>
