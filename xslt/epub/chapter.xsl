<?xml version="1.0" encoding="UTF-8"?>
<!-- A chapter: the middle of the page that a view has made. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <!-- An element of a page of the edition, in the book. -->
  <xsl:mode name="chapter" on-no-match="shallow-copy"/>

  <xsl:template name="ed:chapter">
    <xsl:variable name="main" as="element(main)" select="(//main)[1]"/>
    <xsl:variable name="title" as="xs:string" select="normalize-space(($main//h1)[1])"/>
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="class" select="string-join(('chapter', //body/@class), ' ')"/>
      <xsl:with-param name="matter" select="if ($ed:page?appendix) then 'backmatter' else 'bodymatter'"/>
      <xsl:with-param name="main">
        <section epub:type="{if ($ed:page?appendix) then 'appendix' else 'chapter'}"
          role="{if ($ed:page?appendix) then 'doc-appendix' else 'doc-chapter'}" aria-label="{$title}">
          <xsl:apply-templates select="$main/node()" mode="chapter"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Whether the book has an element of the page: what only frames a page on the web it has not. The panel about the record
       it has, with the rights in its source. -->
  <xsl:function name="ed:is-kept" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/ancestor-or-self::*[ed:is-frame(.)]) and exists($element/ancestor::main)"/>
  </xsl:function>

  <xsl:function name="ed:is-frame" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::nav or self::form or self::script or self::style or self::button or self::dialog
      or self::template or self::link or self::input or self::iframe or self::object
      or ed:has-class(., 'furniture') and not(ed:has-class(., 'panel'))])"/>
  </xsl:function>

  <xsl:template match="*[ed:is-frame(.)]" mode="chapter" priority="5"/>

  <!-- The way to the other view of the record stands below its title. -->
  <xsl:template match="p[ed:has-class(., 'view-of')]" mode="chapter">
    <p class="view-of">
      <xsl:apply-templates mode="#current"/>
    </p>
    <xsl:for-each select="$ed:page?other">
      <p class="other-view">
        <a href="{$ed:page?top}{?href}">{?title}</a>
      </p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="article" mode="chapter">
    <article>
      <xsl:if test="empty(@dir) and ed:is-right-to-left(@lang) ne ed:is-right-to-left($ed:page?language)">
        <xsl:attribute name="dir" select="if (ed:is-right-to-left(@lang)) then 'rtl' else 'ltr'"/>
      </xsl:if>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </article>
  </xsl:template>

  <!-- What is folded on a screen stands open in a book. -->
  <xsl:template match="details" mode="chapter">
    <section>
      <xsl:apply-templates select="@* except @open, node()" mode="#current"/>
    </section>
  </xsl:template>

  <xsl:template match="summary" mode="chapter">
    <h3>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </h3>
  </xsl:template>

  <!-- A box that scrolls is none on paper. -->
  <xsl:template match="div[ed:has-class(., 'table')]" mode="chapter">
    <div class="table">
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="@id" mode="chapter">
    <xsl:if test=".. is key('ed:book-anchor', ed:book-id(.))[ed:is-kept(.)][1]">
      <xsl:attribute name="id" select="ed:book-id(.)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@aria-labelledby | @aria-describedby | @headers" mode="chapter">
    <xsl:attribute name="{local-name()}" select="tokenize(.) ! ed:book-id(.)"/>
  </xsl:template>

  <xsl:template match="@lang" mode="chapter">
    <xsl:sequence select="ed:book-language(.)"/>
  </xsl:template>

  <xsl:template match="@*[starts-with(local-name(), 'data-') or matches(local-name(), '^(on|style$|tabindex$|hidden$)')]" mode="chapter"/>

  <xsl:template match="comment() | processing-instruction()" mode="chapter"/>
</xsl:stylesheet>
