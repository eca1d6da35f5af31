<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes, which readers show at their sign, and pages of the source (EPUB Structural Semantics Vocabulary 1.1;
     Digital Publishing WAI-ARIA Module 1.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <xsl:template match="sup[ed:has-class(., 'note-sign')]/a[exists(ed:book-href(.))]" mode="chapter" priority="1">
    <a epub:type="noteref" role="doc-noteref">
      <xsl:apply-templates select="@* except @href" mode="#current"/>
      <xsl:attribute name="href" select="ed:book-href(.)"/>
      <xsl:apply-templates mode="#current"/>
    </a>
  </xsl:template>

  <xsl:template match="section[ed:has-class(., 'notes')]" mode="chapter">
    <section epub:type="footnotes">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </section>
  </xsl:template>

  <xsl:template match="section[ed:has-class(., 'notes')]/ol" mode="chapter">
    <xsl:apply-templates select="li" mode="#current"/>
  </xsl:template>

  <!-- Its number leads back to its sign; no list, for some readers show a note without the rest of it. -->
  <xsl:template match="section[ed:has-class(., 'notes')]/ol/li" mode="chapter">
    <xsl:variable name="back" as="element(a)?" select="(.//a[ed:has-class(., 'back')])[last()]"/>
    <xsl:variable name="number" as="xs:integer" select="xs:integer((../@start, 1)[1]) + position() - 1"/>
    <div class="note" epub:type="footnote" role="doc-footnote">
      <xsl:apply-templates select="@id" mode="#current"/>
      <xsl:choose>
        <xsl:when test="$back ! ed:book-href(.)">
          <a class="number" role="doc-backlink" href="{$back ! ed:book-href(.)}">
            <xsl:apply-templates select="$back/@aria-label" mode="#current"/>
            <xsl:text>{$number}</xsl:text>
          </a>
        </xsl:when>
        <xsl:otherwise>
          <span class="number">{$number}</span>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="a[ed:has-class(., 'back')]" mode="chapter" priority="2"/>

  <xsl:variable name="ed:breaks" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="/ ! descendant::span[@data-break = 'page']">
        <xsl:map-entry key="generate-id()" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- Where a page of the source begins. -->
  <xsl:template match="span[@data-break = 'page']" mode="chapter">
    <span epub:type="pagebreak" role="doc-pagebreak" aria-label="{normalize-space()}">
      <xsl:apply-templates select="@* except @data-break" mode="#current"/>
      <xsl:if test="empty(@id)">
        <xsl:attribute name="id" select="'page..' || $ed:breaks(generate-id())"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <!-- Marks at the edge of the page are boxes beside the text. -->
  <xsl:template match="div[ed:has-class(., 'margin-note')]" mode="chapter">
    <aside>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </aside>
  </xsl:template>

  <xsl:template match="p[ed:has-class(., 'margin-note')]" mode="chapter">
    <aside role="note">
      <xsl:apply-templates select="@*" mode="#current"/>
      <p>
        <xsl:apply-templates mode="#current"/>
      </p>
    </aside>
  </xsl:template>
</xsl:stylesheet>
