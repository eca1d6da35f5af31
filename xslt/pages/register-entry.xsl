<?xml version="1.0" encoding="UTF-8"?>
<!-- An entry of a register: what is known of it, and every place that names it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'register-entry']" mode="ed:main">
    <xsl:for-each select="?data">
      <div class="record-head">
        <p class="of"><a href="{ed:to(?register?href)}">{?register?title}</a></p>
        <h1>
          <xsl:sequence select="ed:in-language(?language)"/>
          <xsl:text>{?name}</xsl:text>
        </h1>
      </div>
      <xsl:if test="not(?continued)">
        <xsl:call-template name="ed:entry-facts"/>
        <xsl:call-template name="ed:entry-ties"/>
      </xsl:if>
      <xsl:call-template name="ed:mentions"/>
      <xsl:call-template name="ed:page-numbers">
        <xsl:with-param name="label" select="ed:say('registers.pages')"/>
        <xsl:with-param name="pages" select="?pages"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Pairs of words; facts of the same label stand together. -->
  <xsl:template name="ed:entry-facts">
    <xsl:if test="exists((?others, ?facts, ?identifiers))">
      <dl class="facts">
        <xsl:if test="exists(?others)">
          <div>
            <dt>{ed:say('registers.other-names')}</dt>
            <xsl:for-each select="?others">
              <dd>{.}</dd>
            </xsl:for-each>
          </div>
        </xsl:if>
        <xsl:for-each-group select="?facts" group-by="?label">
          <div>
            <dt>{current-grouping-key()}</dt>
            <xsl:for-each select="current-group()">
              <dd>
                <xsl:call-template name="ed:entry-fact"/>
              </dd>
            </xsl:for-each>
          </div>
        </xsl:for-each-group>
        <xsl:if test="exists(?identifiers)">
          <div>
            <dt>{ed:say('registers.elsewhere')}</dt>
            <xsl:for-each select="?identifiers">
              <dd>
                <xsl:if test="?label ne ''">{?label}{ed:say('punctuation.colon')}</xsl:if>
                <xsl:choose>
                  <xsl:when test="exists(?href)">
                    <a href="{?href}" rel="external">{?value}</a>
                  </xsl:when>
                  <xsl:otherwise>{?value}</xsl:otherwise>
                </xsl:choose>
              </dd>
            </xsl:for-each>
          </div>
        </xsl:if>
      </dl>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:entry-fact">
    <xsl:variable name="words" as="node()*">
      <xsl:for-each select="?runs">
        <xsl:choose>
          <xsl:when test="?away">
            <a href="{?href}" rel="external">{?text}</a>
          </xsl:when>
          <xsl:when test="exists(?href)">
            <a href="{ed:to(?href)}">{?text}</a>
          </xsl:when>
          <xsl:otherwise>
            <xsl:text>{?text}</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists(ed:in-language(?language))">
        <span>
          <xsl:sequence select="ed:in-language(?language), $words"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$words"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="ed:qualified"/>
  </xsl:template>

  <!-- When it holds, and how certain it is. -->
  <xsl:template name="ed:qualified">
    <xsl:if test="exists((?dates, ?certainty))">
      <xsl:text> </xsl:text>
      <span class="certainty">({string-join((?dates, ?certainty), ed:say('punctuation.semicolon'))})</span>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:entry-ties">
    <xsl:if test="exists(?relations)">
      <section aria-labelledby="relations:">
        <h2 id="relations:">{ed:say('registers.relations')}</h2>
        <ul>
          <xsl:for-each select="?relations">
            <li>
              <xsl:text>{?label}</xsl:text>
              <xsl:for-each select="?others">
                <xsl:text>{if (position() eq 1) then ed:say('punctuation.colon') else ed:say('punctuation.semicolon')}</xsl:text>
                <xsl:call-template name="ed:named-link"/>
              </xsl:for-each>
              <xsl:for-each select="?text">
                <xsl:text>{ed:say('punctuation.semicolon')}{.}</xsl:text>
              </xsl:for-each>
              <xsl:call-template name="ed:qualified"/>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
    <xsl:if test="exists(?named)">
      <section aria-labelledby="named:">
        <h2 id="named:">{ed:say('registers.named-by')}</h2>
        <ul>
          <xsl:for-each select="?named">
            <li>
              <xsl:call-template name="ed:named-link"/>
              <span class="count">{?as}</span>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Every place, with the words round it or, from the header, with what it is to the record, by record. -->
  <xsl:template name="ed:mentions">
    <section class="mentions" aria-labelledby="mentions:">
      <h2 id="mentions:">{ed:say('registers.mentions-heading')}</h2>
      <p class="count">{?count}</p>
      <xsl:for-each select="?records">
        <xsl:variable name="record" as="map(*)" select="."/>
        <h3>
          <xsl:call-template name="ed:named-link"/>
          <xsl:for-each select="?date">
            <xsl:text> </xsl:text>
            <span class="when">
              <xsl:sequence select="ed:isolated(.)"/>
            </span>
          </xsl:for-each>
        </h3>
        <ul class="places">
          <xsl:for-each select="?places">
            <li>
              <xsl:if test="empty(?label)">
                <xsl:sequence select="ed:in-language($record?language)"/>
              </xsl:if>
              <xsl:text>{?label}{?before}</xsl:text>
              <a href="{ed:to(?href)}">{(?name[. ne ''], $record?title)[1]}</a>
              <xsl:text>{?after}</xsl:text>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
