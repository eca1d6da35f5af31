<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of records: sorted by date; a page for each other order, so that no script is needed to sort. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'records']" mode="ed:main">
    <h1>{?title}</h1>
    <xsl:call-template name="ed:record-table">
      <xsl:with-param name="caption" select="?data?caption"/>
      <xsl:with-param name="records" select="?data?records"/>
      <xsl:with-param name="orders" select="?data?orders"/>
    </xsl:call-template>
    <xsl:call-template name="ed:page-numbers">
      <xsl:with-param name="label" select="ed:say('records.pages')"/>
      <xsl:with-param name="pages" select="?data?pages"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ed:record-table">
    <xsl:param name="caption" as="xs:string"/>
    <xsl:param name="records" as="map(*)*"/>
    <!-- The orders by column: name, href, and whether it is the one of this page; none where the table has one order only. -->
    <xsl:param name="orders" as="map(*)*" select="()"/>
    <!-- What no record states would be a column without a word. -->
    <xsl:variable name="columns" as="xs:string*" select="
      for $column in ('sender', 'addressee', 'place', 'kind')
      return $column[$orders[?name eq $column]?current or (some $record in $records satisfies exists($record($column)))]"/>
    <xsl:choose>
      <xsl:when test="exists($records)">
        <table class="records">
          <caption>{$caption}</caption>
          <thead>
            <tr>
              <xsl:if test="exists($orders)">
                <xsl:attribute name="data-label" select="ed:say('search.sort') || ed:say('punctuation.colon')"/>
              </xsl:if>
              <xsl:for-each select="('title', 'date', $columns)">
                <xsl:variable name="order" as="map(*)?" select="$orders[?name eq current()]"/>
                <th scope="col">
                  <xsl:if test="$order?current">
                    <xsl:attribute name="aria-sort" select="'ascending'"/>
                  </xsl:if>
                  <xsl:choose>
                    <xsl:when test="exists($order)">
                      <a href="{$order?href ! ed:to(.)}">{ed:say('records.' || .)}</a>
                    </xsl:when>
                    <xsl:otherwise>{ed:say('records.' || .)}</xsl:otherwise>
                  </xsl:choose>
                </th>
              </xsl:for-each>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$records">
              <xsl:call-template name="ed:record-row">
                <xsl:with-param name="columns" select="$columns"/>
              </xsl:call-template>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:when>
      <xsl:otherwise>
        <p>{ed:say('records.none')}</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The title leads to the view for readers; all views follow by name. -->
  <xsl:template name="ed:record-row">
    <xsl:param name="columns" as="xs:string*"/>
    <tr>
      <th scope="row" class="record-title">
        <a href="{ed:to(?href)}">
          <xsl:sequence select="ed:isolated(?title)"/>
        </a>
        <span class="record-views">
          <xsl:for-each select="?views">
            <xsl:if test="position() gt 1"> · </xsl:if>
            <a href="{ed:to(?href)}" aria-label="{?label}">{?title}</a>
          </xsl:for-each>
        </span>
      </th>
      <td data-label="{ed:say('records.date')}{ed:say('punctuation.colon')}">
        <xsl:sequence select="ed:time(?when, (?date, ed:say('records.not-stated'))[1])"/>
      </td>
      <xsl:variable name="record" as="map(*)" select="."/>
      <xsl:for-each select="$columns">
        <td data-label="{ed:say('records.' || .)}{ed:say('punctuation.colon')}">
          <xsl:sequence select="ed:isolated(($record(.), ed:say('records.not-stated'))[1])"/>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:template>
</xsl:stylesheet>
