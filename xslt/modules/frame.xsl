<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of every page: head, the name of the edition, navigation, search, colophon. A record alone has only a head. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- What src/edition/frame.ts says of the page; a record alone has none. -->
  <xsl:param name="ed:frame" as="map(*)?" select="()"/>

  <!-- The text of the style sheet, for a page that stands alone. -->
  <xsl:param name="ed:css" as="xs:string" select="''"/>

  <!-- Nothing but what lies beside the page: no script of strangers, no address of the web. In Firefox 'self' is nothing for the
    forms of a page on a disk, so that they are sent only if file: is said. -->
  <xsl:variable name="ed:policy" as="xs:string" select="
    'default-src ''none''; script-src ''self''; style-src ''self''; img-src ''self'' data:; font-src ''self''; connect-src ''self''; base-uri ''none''; form-action ''self'' file:'"/>

  <xsl:template name="ed:frame">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="description" as="xs:string?" select="()"/>
    <!-- Where “Skip to the text” leads, and its words. -->
    <xsl:param name="skip-to" as="xs:string" select="'main:'"/>
    <html lang="{$ed:interface-language}">
      <xsl:if test="ed:direction($ed:interface-language) eq 'rtl'">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:if test="exists($ed:frame)">
          <meta http-equiv="Content-Security-Policy" content="{$ed:policy}"/>
        </xsl:if>
        <title>{string-join(distinct-values(($title, $ed:frame?edition)), ' · ')}</title>
        <xsl:if test="normalize-space($description) ne ''">
          <meta name="description" content="{normalize-space($description)}"/>
        </xsl:if>
        <xsl:for-each select="$ed:frame?metadata">
          <meta name="{?name}" content="{?content}"/>
        </xsl:for-each>
        <xsl:for-each select="$ed:frame?links">
          <link rel="{?rel}" href="{?href}">
            <xsl:if test="?type">
              <xsl:attribute name="type" select="?type"/>
            </xsl:if>
            <xsl:if test="?title">
              <xsl:attribute name="title" select="?title"/>
            </xsl:if>
          </link>
        </xsl:for-each>
        <xsl:for-each select="$ed:frame?stylesheets">
          <link rel="stylesheet" href="{.}"/>
        </xsl:for-each>
        <xsl:if test="empty($ed:frame) and $ed:css ne ''">
          <style>{$ed:css}</style>
        </xsl:if>
        <xsl:for-each select="$ed:frame?scripts">
          <script src="{.}" defer="defer"/>
        </xsl:for-each>
        <xsl:if test="exists($ed:frame?jsonLd)">
          <script type="application/ld+json">{$ed:frame?jsonLd}</script>
        </xsl:if>
      </head>
      <body class="{$class}">
        <a class="skip furniture" href="#{$skip-to}">{ed:say(if ($skip-to eq 'text:') then 'page.skip' else 'site.skip')}</a>
        <xsl:if test="exists($ed:frame)">
          <xsl:call-template name="ed:masthead"/>
        </xsl:if>
        <main id="main:">
          <xsl:call-template name="ed:main"/>
        </main>
        <xsl:if test="exists($ed:frame)">
          <xsl:call-template name="ed:colophon"/>
        </xsl:if>
      </body>
    </html>
  </xsl:template>

  <!-- What stands in the middle: each kind of page says so. -->
  <xsl:template name="ed:main"/>

  <xsl:template name="ed:masthead">
    <header class="edition furniture">
      <a class="edition-title" href="{$ed:frame?top}index.html">
        <xsl:for-each select="$ed:frame?logo">
          <!-- The title stands beside it. -->
          <img class="logo" src="{.}" alt=""/>
        </xsl:for-each>
        <xsl:text>{$ed:frame?edition}</xsl:text>
      </a>
      <xsl:for-each select="$ed:frame?header">
        <p class="motto">{.}</p>
      </xsl:for-each>
      <nav aria-label="{ed:say('site.navigation')}">
        <ul>
          <xsl:for-each select="$ed:frame?navigation">
            <li>
              <a href="{?href}">
                <xsl:if test="?current">
                  <xsl:attribute name="aria-current" select="if (ends-with(?href, $ed:frame?path)) then 'page' else 'true'"/>
                </xsl:if>
                <xsl:text>{?title}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
      <form role="search" action="{$ed:frame?top}search.html" method="get">
        <label for="q:">{ed:say('search.label')}</label>
        <input type="search" id="q:" name="q" dir="auto" required="required"/>
        <button type="submit">{ed:say('search.button')}</button>
      </form>
    </header>
  </xsl:template>

  <xsl:template name="ed:colophon">
    <footer class="colophon furniture">
      <xsl:for-each select="$ed:frame?footer">
        <p>{.}</p>
      </xsl:for-each>
      <xsl:if test="exists($ed:frame?editors)">
        <p>{ed:say('colophon.editors', map { 'names': string-join($ed:frame?editors, ', ') })}</p>
      </xsl:if>
      <xsl:for-each select="$ed:frame?publisher">
        <p>{ed:say('colophon.publisher', map { 'name': . })}</p>
      </xsl:for-each>
      <xsl:for-each select="$ed:frame?rights">
        <p>{.}</p>
      </xsl:for-each>
      <xsl:for-each select="$ed:frame?licence">
        <xsl:variable name="licence" as="element()">
          <a rel="license" href="{?target}">{?name}</a>
        </xsl:variable>
        <p>
          <xsl:sequence select="ed:say-nodes('colophon.licence', map { 'licence': $licence })"/>
        </p>
      </xsl:for-each>
    </footer>
  </xsl:template>
</xsl:stylesheet>
