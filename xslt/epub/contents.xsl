<?xml version="1.0" encoding="UTF-8"?>
<!-- Contents, pages of the source and landmarks (EPUB 3.3, section 7). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <xsl:template match=".[?kind eq 'contents']" mode="ed:book">
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="ed:say('epub.contents')"/>
      <xsl:with-param name="class" select="'contents'"/>
      <xsl:with-param name="matter" select="'frontmatter'"/>
      <xsl:with-param name="main">
        <nav epub:type="toc" role="doc-toc" aria-label="{ed:say('epub.contents')}">
          <h1>{ed:say('epub.contents')}</h1>
          <xsl:sequence select="ed:entries-of-contents(?contents)"/>
        </nav>
        <xsl:if test="exists(?pages)">
          <nav epub:type="page-list" role="doc-pagelist" aria-label="{ed:say('epub.pages')}">
            <h2>{ed:say('epub.pages')}</h2>
            <xsl:sequence select="ed:entries-of-contents(?pages)"/>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" aria-label="{ed:say('epub.landmarks')}" hidden="hidden">
          <h2>{ed:say('epub.landmarks')}</h2>
          <ol>
            <xsl:for-each select="?landmarks">
              <li>
                <a epub:type="{?type}" href="{?href}">{?title}</a>
              </li>
            </xsl:for-each>
          </ol>
        </nav>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A list of titles, each with what stands below it. -->
  <xsl:function name="ed:entries-of-contents" as="element()">
    <xsl:param name="entries" as="map(*)*"/>
    <ol>
      <xsl:for-each select="$entries">
        <li>
          <xsl:choose>
            <xsl:when test="exists(?href)">
              <a href="{?href}">{?title}</a>
            </xsl:when>
            <xsl:otherwise>
              <span>{?title}</span>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:if test="exists(?below)">
            <xsl:sequence select="ed:entries-of-contents(?below)"/>
          </xsl:if>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:function>
</xsl:stylesheet>
