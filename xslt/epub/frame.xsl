<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page of the book (EPUB 3.3, section 6.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <xsl:template name="ed:book-page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <!-- Of the Structural Semantics Vocabulary: frontmatter, bodymatter, backmatter. -->
    <xsl:param name="matter" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <html>
      <xsl:sequence select="ed:book-language($ed:page?language)"/>
      <xsl:if test="ed:is-right-to-left($ed:page?language)">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
      <head>
        <meta charset="UTF-8"/>
        <title>{$title}</title>
        <link rel="stylesheet" type="text/css" href="{$ed:page?top}style.css"/>
        <xsl:for-each select="$ed:page?sheets">
          <link rel="stylesheet" type="text/css" href="{$ed:page?top}{.}"/>
        </xsl:for-each>
      </head>
      <body class="{$class}" epub:type="{$matter}">
        <xsl:sequence select="$main"/>
      </body>
    </html>
  </xsl:template>

  <!-- XHTML asks for both, and for the same in both. -->
  <xsl:function name="ed:book-language" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="exists($tag)">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:attribute name="xml:lang" select="$tag"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
