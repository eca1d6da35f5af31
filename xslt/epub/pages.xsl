<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page, what the edition says of itself, and the colophon. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <!-- A page of the book from its value. -->
  <xsl:mode name="ed:book" on-no-match="fail"/>

  <xsl:template match=".[?kind eq 'title']" mode="ed:book">
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="?title"/>
      <xsl:with-param name="class" select="'title'"/>
      <xsl:with-param name="matter" select="'frontmatter'"/>
      <xsl:with-param name="main">
        <section epub:type="titlepage" aria-label="{ed:say('epub.title-page')}">
          <xsl:for-each select="?logo">
            <p class="logo">
              <img src="{.}" alt=""/>
            </p>
          </xsl:for-each>
          <h1 epub:type="title">{?title}</h1>
          <xsl:for-each select="?subtitle">
            <p class="subtitle" epub:type="subtitle" role="doc-subtitle">{.}</p>
          </xsl:for-each>
          <xsl:for-each select="?editors">
            <p class="editor">{.}</p>
          </xsl:for-each>
          <xsl:for-each select="?publisher">
            <p class="publisher">{.}</p>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match=".[?kind eq 'about']" mode="ed:book">
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="ed:say('epub.about')"/>
      <xsl:with-param name="class" select="'about'"/>
      <xsl:with-param name="matter" select="'frontmatter'"/>
      <xsl:with-param name="main">
        <section epub:type="introduction" role="doc-introduction" aria-label="{ed:say('epub.about')}">
          <h1>{ed:say('epub.about')}</h1>
          <xsl:for-each select="?description">
            <p class="lead">{.}</p>
          </xsl:for-each>
          <p>{ed:say(if (?appendix) then 'epub.about-both' else 'epub.about-one')}</p>
          <p>{ed:say('epub.about-notes')}</p>
          <xsl:if test="exists(?statement)">
            <h2>{ed:say('epub.statement')}</h2>
            <xsl:for-each select="?statement">
              <p>
                <xsl:sequence select="ed:book-language(?language)"/>
                <xsl:text>{?text}</xsl:text>
              </p>
            </xsl:for-each>
          </xsl:if>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match=".[?kind eq 'colophon']" mode="ed:book">
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="ed:say('epub.colophon')"/>
      <xsl:with-param name="class" select="'colophon'"/>
      <xsl:with-param name="matter" select="'backmatter'"/>
      <xsl:with-param name="main">
        <section epub:type="colophon" role="doc-colophon" aria-label="{ed:say('epub.colophon')}">
          <h1>{ed:say('epub.colophon')}</h1>
          <p>
            <cite>{?title}</cite>
            <xsl:for-each select="?subtitle">: {.}</xsl:for-each>
          </p>
          <xsl:if test="exists(?editors)">
            <p>{ed:say('epub.edited-by', map { 'names': string-join(?editors, ', ') })}</p>
          </xsl:if>
          <xsl:for-each select="?publisher">
            <p>{ed:say('epub.published-by', map { 'name': . })}</p>
          </xsl:for-each>
          <xsl:for-each select="?address">
            <p>{ed:say('epub.address')}{ed:say('punctuation.colon')}<a href="{ed:book-address(.)}">{.}</a></p>
          </xsl:for-each>
          <p>{ed:say('epub.identifier')}{ed:say('punctuation.colon')}<span class="identifier">{?identifier}</span></p>
          <xsl:for-each select="?date">
            <p>{ed:say('epub.state')}{ed:say('punctuation.colon')}<time datetime="{.}">{.}</time></p>
          </xsl:for-each>
          <h2>{ed:say('epub.rights')}</h2>
          <xsl:for-each select="?rights">
            <p>{.}</p>
          </xsl:for-each>
          <xsl:for-each select="?licence">
            <p>{ed:say('epub.licence')}: <a href="{ed:book-address(?target)}">{?name}</a></p>
          </xsl:for-each>
          <p>{ed:say('epub.rights-of-sources')}</p>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
