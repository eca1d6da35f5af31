<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page: what the edition is, its parts, and its newest or only records. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'front']" mode="ed:main">
    <div class="record-head">
      <h1>{?title}</h1>
      <xsl:for-each select="?data?subtitle">
        <p class="subtitle">{.}</p>
      </xsl:for-each>
    </div>
    <xsl:for-each select="?data?description">
      <p class="lead">{.}</p>
    </xsl:for-each>
    <xsl:if test="exists(?data?parts)">
      <ul class="parts">
        <xsl:for-each select="?data?parts">
          <li>
            <a href="{ed:to(?href)}">{?title}</a>
            <xsl:for-each select="?count">
              <span class="count">{.}</span>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="exists(?data?books)">
      <p class="books">
        <xsl:for-each select="?data?books">
          <xsl:if test="position() gt 1"> · </xsl:if>
          <a href="{ed:to(?href)}">{?title}</a>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:call-template name="ed:record-table">
      <xsl:with-param name="caption" select="?data?caption"/>
      <xsl:with-param name="records" select="?data?records"/>
    </xsl:call-template>
    <xsl:for-each select="?data?all">
      <p class="all"><a href="{ed:to(?href)}">{?title}</a></p>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
