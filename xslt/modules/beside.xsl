<?xml version="1.0" encoding="UTF-8"?>
<!-- What an edition adds to the page of a record: a citation, downloads. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="ed:citation">
    <xsl:for-each select="$ed:beside?citation">
      <section class="cite furniture" aria-labelledby="cite:" data-copy="{ed:say('cite.copy')}" data-copied="{ed:say('cite.copied')}">
        <h2 id="cite:">{ed:say('cite.heading')}</h2>
        <p class="citation" id="citation:">
          <xsl:call-template name="ed:pieces"/>
        </p>
        <p class="citation-forms">
          <xsl:text>{ed:say('cite.forms')}{ed:say('punctuation.colon')}</xsl:text>
          <xsl:for-each select="?forms">
            <xsl:if test="position() gt 1">
              <xsl:text>, </xsl:text>
            </xsl:if>
            <a href="{?href}" type="{?type}">{?title}</a>
          </xsl:for-each>
        </p>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="ed:downloads">
    <xsl:if test="exists($ed:beside?downloads)">
      <section class="downloads furniture" aria-labelledby="download:">
        <h2 id="download:">{ed:say('download.heading')}</h2>
        <ul>
          <xsl:for-each select="$ed:beside?downloads">
            <li>
              <a href="{?href}" type="{?type}">{ed:say('download.' || ?what)}</a>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The page of an entry in the register of the edition. -->
  <xsl:function name="ed:entry-link" as="map(*)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$ed:beside?entries ! .(string($entry/../@pointer))"/>
  </xsl:function>

  <!-- How often the record names an entry, and the way to all mentions. -->
  <xsl:template name="ed:mentions">
    <xsl:param name="page" as="map(*)?"/>
    <xsl:variable name="context" as="element()" select="."/>
    <xsl:for-each select="$page">
      <dd class="mentions">
        <xsl:sequence select="ed:our-language($context)"/>
        <xsl:if test="?mentions gt 0">
          <xsl:text>{ed:say-count('names.mentions', ?mentions)} · </xsl:text>
        </xsl:if>
        <a href="{?href}">{ed:say('names.all-mentions')}</a>
      </dd>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
