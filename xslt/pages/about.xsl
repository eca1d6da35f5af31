<?xml version="1.0" encoding="UTF-8"?>
<!-- About the edition: who made it, how to cite it, rights, and how its texts were encoded. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'about']" mode="ed:main">
    <div class="record-head">
      <h1>{?title}</h1>
    </div>
    <xsl:for-each select="?data">
      <div class="prose">
        <h2>{?edition}</h2>
        <xsl:for-each select="?subtitle">
          <p class="of">{.}</p>
        </xsl:for-each>
        <xsl:for-each select="?description, ?paragraphs">
          <p>{.}</p>
        </xsl:for-each>
        <xsl:call-template name="ed:who"/>
        <h2 id="cite:">{ed:say('about.cite')}</h2>
        <blockquote class="citation"><p>{?citation}</p></blockquote>
        <p>{ed:say('about.cite-record')}</p>
        <xsl:call-template name="ed:rights"/>
        <xsl:if test="exists(?editorial)">
          <h2>{ed:say('about.encoding')}</h2>
          <xsl:call-template name="ed:statements">
            <xsl:with-param name="statements" select="?editorial"/>
          </xsl:call-template>
        </xsl:if>
        <h2>{ed:say('about.making')}</h2>
        <p>{ed:say('about.made')}</p>
        <xsl:for-each select="?guidelines">
          <xsl:variable name="link" as="element()">
            <a href="{ed:to(?href)}">{?title}</a>
          </xsl:variable>
          <p>
            <xsl:sequence select="ed:say-nodes('about.guidelines', map { 'guidelines': $link })"/>
          </p>
        </xsl:for-each>
      </div>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="ed:who">
    <xsl:if test="exists(?editors)">
      <h2>{ed:say('about.editors')}</h2>
      <ul>
        <xsl:for-each select="?editors">
          <li>
            <xsl:text>{if (exists(?affiliation)) then ed:say('about.affiliation', map { 'name': ?name, 'affiliation': ?affiliation }) else ?name}</xsl:text>
            <xsl:if test="exists(?orcid)">
              <xsl:text> </xsl:text>
              <a href="{?orcid}" rel="external" aria-label="{ed:say('about.orcid', map { 'name': ?name })}">{?orcid}</a>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:for-each select="?publisher">
      <h2>{ed:say('about.publisher')}</h2>
      <p>{.}</p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="ed:rights">
    <xsl:if test="exists((?rights, ?licence, ?recordRights, ?sourceRights))">
      <h2 id="rights:">{ed:say('about.rights')}</h2>
      <xsl:if test="exists((?rights, ?licence))">
        <h3>{ed:say('about.rights-of-edition')}</h3>
        <xsl:for-each select="?rights">
          <p>{.}</p>
        </xsl:for-each>
        <xsl:for-each select="?licence">
          <xsl:variable name="licence" as="element()">
            <a rel="license" href="{?target}">{?name}</a>
          </xsl:variable>
          <p>
            <xsl:sequence select="ed:say-nodes('colophon.licence', map { 'licence': $licence })"/>
          </p>
        </xsl:for-each>
      </xsl:if>
      <xsl:if test="exists(?recordRights)">
        <h3>{ed:say('about.rights-of-records')}</h3>
        <xsl:call-template name="ed:statements">
          <xsl:with-param name="statements" select="?recordRights"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="exists(?sourceRights)">
        <h3>{ed:say('about.rights-of-sources')}</h3>
        <xsl:call-template name="ed:statements">
          <xsl:with-param name="statements" select="?sourceRights"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Statements of records, each once, with the records that make it. -->
  <xsl:template name="ed:statements">
    <xsl:param name="statements" as="map(*)*"/>
    <xsl:for-each select="$statements">
      <xsl:if test="exists($statements[2]) or not(?all)">
        <p class="of">
          <xsl:choose>
            <xsl:when test="?all">{ed:say('about.all-records')}</xsl:when>
            <xsl:when test="exists(?count)">{ed:say-count('about.in-records', ?count)}</xsl:when>
            <xsl:otherwise>
              <xsl:for-each select="?records">
                <xsl:if test="position() gt 1">{ed:say('punctuation.semicolon')}</xsl:if>
                <xsl:call-template name="ed:named-link"/>
              </xsl:for-each>
            </xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:if>
      <xsl:for-each select="?paragraphs">
        <p>{.}</p>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
