<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a record that could not be shown: what happened, and where in the file. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'failed']" mode="ed:main">
    <div class="record-head">
      <h1>{?title}</h1>
      <p class="lead">{ed:say(if (?data?ofStylesheet) then 'failed.by-stylesheet' else 'failed.about')}</p>
    </div>
    <xsl:if test="exists(?data?findings)">
      <ul class="failed">
        <xsl:for-each select="?data?findings">
          <li>
            <xsl:for-each select="?place">
              <b>{.}</b>
              <xsl:text>: </xsl:text>
            </xsl:for-each>
            <!-- Messages are in English whatever the language of the interface. -->
            <span lang="en">{(?message, ?hint) ! (if (matches(., '[.!?…]$')) then . else . || '.')}</span>
            <xsl:text> </xsl:text>
            <code>{?code}</code>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
