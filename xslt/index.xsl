<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page of an edition: what it is, and what an editor wants to see of each record. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="urn:tei-edition"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="modules/messages.xsl"/>

  <!-- The first page, from the summary of the edition. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/edition" as="element()">
    <html lang="{$ed:interface-language}">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{title}</title>
        <xsl:for-each select="description">
          <meta name="description" content="{.}"/>
        </xsl:for-each>
        <link rel="stylesheet" href="{@stylesheet}"/>
      </head>
      <body class="front">
        <main>
          <div class="record-head">
            <h1>{title}</h1>
            <xsl:for-each select="subtitle">
              <p class="view-of">{.}</p>
            </xsl:for-each>
          </div>
          <xsl:for-each select="description">
            <p class="lead">{.}</p>
          </xsl:for-each>
          <xsl:call-template name="ed:records"/>
          <xsl:call-template name="ed:colophon"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="ed:records" as="element()">
    <xsl:choose>
      <xsl:when test="record">
        <table class="records">
          <caption>{ed:say-count('records.count', count(record))}</caption>
          <thead>
            <tr>
              <th scope="col">{ed:say('records.record')}</th>
              <th scope="col">{ed:say('records.date')}</th>
              <th scope="col">{ed:say('records.from')}</th>
              <th scope="col">{ed:say('records.to')}</th>
              <th scope="col">{ed:say('records.archive')}</th>
            </tr>
          </thead>
          <tbody>
            <xsl:apply-templates select="record"/>
          </tbody>
        </table>
      </xsl:when>
      <xsl:otherwise>
        <p>{ed:say('records.none')}</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The title leads to the view for readers, the last one; all views follow by name. -->
  <xsl:template match="record" as="element()">
    <tr>
      <th scope="row" class="record-title">
        <a href="{view[last()]/@href}">{title}</a>
        <span class="record-views">
          <xsl:for-each select="view">
            <xsl:if test="position() gt 1"> · </xsl:if>
            <a href="{@href}" aria-label="{ed:say('records.view-of', map { 'view': string(.), 'title': string(../title) })}">{.}</a>
          </xsl:for-each>
        </span>
      </th>
      <td data-label="{ed:say('records.date')}">
        <xsl:choose>
          <xsl:when test="matches(when, '^\d{4}(-\d\d(-\d\d)?)?$')">
            <time datetime="{when}">{date}</time>
          </xsl:when>
          <xsl:otherwise>{(date, ed:say('records.not-stated'))[1]}</xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="{ed:say('records.from')}">{(sender, ed:say('records.not-stated'))[1]}</td>
      <td data-label="{ed:say('records.to')}">{(addressee, ed:say('records.not-stated'))[1]}</td>
      <td data-label="{ed:say('records.archive')}">{(archive, ed:say('records.not-stated'))[1]}</td>
    </tr>
  </xsl:template>

  <xsl:template name="ed:colophon" as="element()?">
    <xsl:if test="editor or publisher or rights or licence or guidelines">
      <footer class="colophon">
        <xsl:if test="editor">
          <p>{ed:say('colophon.editors', map { 'names': string-join(editor, ', ') })}</p>
        </xsl:if>
        <xsl:for-each select="publisher">
          <p>{ed:say('colophon.publisher', map { 'name': string(.) })}</p>
        </xsl:for-each>
        <xsl:for-each select="rights">
          <p>{.}</p>
        </xsl:for-each>
        <xsl:for-each select="licence">
          <xsl:variable name="link" as="element()">
            <a rel="license" href="{@target}">{.}</a>
          </xsl:variable>
          <p>
            <xsl:sequence select="ed:say-nodes('colophon.licence', map { 'licence': $link })"/>
          </p>
        </xsl:for-each>
        <xsl:for-each select="guidelines">
          <p><a href="{@href}">{ed:say('colophon.guidelines')}</a></p>
        </xsl:for-each>
      </footer>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
