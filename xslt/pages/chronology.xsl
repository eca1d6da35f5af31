<?xml version="1.0" encoding="UTF-8"?>
<!-- All that is dated, in the order of time, by year and month. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'chronology']" mode="ed:main">
    <div class="record-head">
      <xsl:for-each select="?data?up">
        <p class="of"><a href="{ed:to(?href)}">{?title}</a></p>
      </xsl:for-each>
      <h1>{?title}</h1>
      <xsl:for-each select="?data?caption">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
    </div>
    <xsl:if test="exists(?data?parts)">
      <ul class="chronology-parts">
        <xsl:for-each select="?data?parts">
          <li>
            <a href="{ed:to(?href)}">{?title}</a>
            <span class="count">{?count}</span>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="exists(?data?years[2])">
      <nav class="letters" aria-label="{ed:say('chronology.years')}">
        <ul>
          <xsl:for-each select="?data?years">
            <li>
              <a href="#{?anchor}">{?title}</a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
    <xsl:for-each select="?data?years">
      <section class="year" aria-labelledby="{?anchor}">
        <h2 id="{?anchor}">{?title}</h2>
        <xsl:for-each select="?months">
          <xsl:if test="exists(?title)">
            <h3 id="{?anchor}">{?title}</h3>
          </xsl:if>
          <dl class="moments">
            <xsl:for-each select="?moments">
              <xsl:call-template name="ed:moment"/>
            </xsl:for-each>
          </dl>
        </xsl:for-each>
      </section>
    </xsl:for-each>
    <xsl:if test="exists(?data?undated)">
      <section class="year" aria-labelledby="undated:">
        <h2 id="undated:">{ed:say('chronology.undated')}</h2>
        <ul>
          <xsl:for-each select="?data?undated">
            <li>
              <xsl:call-template name="ed:named-link"/>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
    <xsl:if test="empty((?data?years, ?data?undated, ?data?parts))">
      <p>{ed:say('chronology.none')}</p>
    </xsl:if>
    <xsl:if test="exists((?data?previous, ?data?next))">
      <nav class="around" aria-label="{ed:say('chronology.parts')}">
        <xsl:for-each select="?data?previous">
          <a rel="prev" href="{ed:to(?href)}">{ed:say('chronology.previous', map { 'part': ?title })}</a>
        </xsl:for-each>
        <xsl:for-each select="?data?next">
          <a rel="next" href="{ed:to(?href)}">{ed:say('chronology.next', map { 'part': ?title })}</a>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:moment">
    <div>
      <dt>
        <xsl:sequence select="ed:time(?when, ?date)"/>
        <xsl:for-each select="?certainty">
          <span class="certainty">{.}</span>
        </xsl:for-each>
      </dt>
      <dd>
        <xsl:call-template name="ed:named-link"/>
        <xsl:for-each select="?things">
          <span class="thing">{.}</span>
        </xsl:for-each>
      </dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
