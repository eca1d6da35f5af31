<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of a register, by letters. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match=".[. instance of map(*)][?kind eq 'register']" mode="ed:main">
    <div class="record-head">
      <h1>{?data?heading}</h1>
      <p class="subtitle">{?data?caption}</p>
    </div>
    <xsl:call-template name="ed:letters"/>
    <xsl:for-each select="?data?letters">
      <section aria-labelledby="{?anchor}">
        <h2 class="letter" id="{?anchor}">{ed:letter(?letter)}</h2>
        <ul class="register">
          <xsl:for-each select="?lines">
            <li>
              <xsl:call-template name="ed:register-line"/>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:for-each>
    <xsl:call-template name="ed:page-numbers">
      <xsl:with-param name="label" select="ed:say('registers.pages')"/>
      <xsl:with-param name="pages" select="?data?pages"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="ed:letters">
    <xsl:if test="exists(?data?jump[2])">
      <nav class="letters" aria-label="{ed:say('registers.letters')}">
        <ul>
          <xsl:for-each select="?data?jump">
            <li>
              <a href="{?href ! ed:to(.)}#{?anchor}">
                <xsl:if test="?letter eq '#'">
                  <xsl:attribute name="aria-label" select="ed:say('registers.numbers')"/>
                </xsl:if>
                <xsl:text>{?letter}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:function name="ed:letter" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="if ($letter eq '#') then ed:say('registers.numbers') else $letter"/>
  </xsl:function>

  <!-- An entry with what it is and how often it is named; another form of a name leads to its entry. -->
  <xsl:template name="ed:register-line">
    <xsl:choose>
      <xsl:when test="exists(?see)">
        <xsl:variable name="entry" as="element()">
          <xsl:for-each select="?see">
            <xsl:call-template name="ed:named-link"/>
          </xsl:for-each>
        </xsl:variable>
        <span class="see">
          <xsl:sequence select="ed:say-nodes('registers.see', map { 'name': ?name, 'entry': $entry })"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="ed:named-link"/>
        <span class="count">{?mentions}</span>
        <xsl:for-each select="?about">
          <span class="who">{.}</span>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A link by the name of what it leads to, in the language of the name. -->
  <xsl:template name="ed:named-link">
    <a href="{ed:to(?href)}">
      <xsl:sequence select="ed:in-language(?language)"/>
      <xsl:text>{(?name, ?title)[1]}</xsl:text>
    </a>
  </xsl:template>

  <!-- The language of words that may be another one than that of the page. -->
  <xsl:function name="ed:in-language" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="$tag ne '' and lower-case($tag) ne lower-case($ed:interface-language)">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:if test="ed:direction($tag) ne ed:direction($ed:interface-language)">
        <xsl:attribute name="dir" select="ed:direction($tag)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
