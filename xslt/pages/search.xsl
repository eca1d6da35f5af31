<?xml version="1.0" encoding="UTF-8"?>
<!-- The search: a form that works as an address; assets/search.js answers it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'search']" mode="ed:main">
    <h1 id="search:">{?title}</h1>
    <form class="search" role="search" action="search.html" method="get" aria-labelledby="search:" data-words="{?data?words}">
      <div class="asked">
        <label for="query:">{ed:say('search.query')}</label>
        <input type="search" id="query:" name="q" dir="auto" aria-describedby="help:" autocomplete="off" spellcheck="false"/>
        <button type="submit">{ed:say('search.button')}</button>
      </div>
      <p class="search-help" id="help:">{ed:say('search.help')}</p>
      <details>
        <summary>{ed:say('search.filters')}</summary>
        <div class="filters">
          <xsl:for-each select="('from', 'to')">
            <div>
              <label for="{.}:">{ed:say('search.' || .)}</label>
              <input type="text" id="{.}:" name="{.}" inputmode="numeric" aria-describedby="dates:" autocomplete="off"/>
            </div>
          </xsl:for-each>
          <xsl:for-each select="?data?filters">
            <div>
              <label for="{?name}:">{ed:say('search.' || ?name)}</label>
              <select id="{?name}:" name="{?name}">
                <option value="">{ed:say('search.any')}</option>
                <xsl:for-each select="?options">
                  <option value="{?value}">
                    <!-- Nothing but text can stand in it. -->
                    <xsl:if test="ed:runs-leftwards(?title)">
                      <xsl:attribute name="dir" select="'auto'"/>
                    </xsl:if>
                    <xsl:text>{?title}</xsl:text>
                  </option>
                </xsl:for-each>
              </select>
            </div>
          </xsl:for-each>
          <div>
            <label for="sort:">{ed:say('search.sort')}</label>
            <select id="sort:" name="sort">
              <option value="">{ed:say('search.by-relevance')}</option>
              <option value="date">{ed:say('search.by-date')}</option>
            </select>
          </div>
          <p class="search-help" id="dates:">{ed:say('search.date-form')}</p>
        </div>
      </details>
    </form>
    <noscript>
      <p class="lead">{ed:say('search.no-script')} {ed:say('search.elsewhere')}</p>
      <ul>
        <xsl:for-each select="?data?elsewhere">
          <li><a href="{ed:to(?href)}">{?title}</a></li>
        </xsl:for-each>
      </ul>
    </noscript>
    <p class="search-status" role="status" tabindex="-1"/>
    <div class="search-results"/>
  </xsl:template>
</xsl:stylesheet>
