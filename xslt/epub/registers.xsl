<?xml version="1.0" encoding="UTF-8"?>
<!-- A register: its entries, and the places where each is named. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed" expand-text="yes">

  <xsl:template match=".[?kind eq 'register']" mode="ed:book">
    <xsl:variable name="title" as="xs:string" select="ed:say('epub.register.' || ?register)"/>
    <xsl:call-template name="ed:book-page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="class" select="'register'"/>
      <xsl:with-param name="matter" select="'backmatter'"/>
      <xsl:with-param name="main">
        <section epub:type="index" role="doc-index" aria-label="{$title}">
          <h1>{$title}</h1>
          <xsl:for-each select="?entries">
            <section class="entry" id="{?anchor}">
              <h2>
                <xsl:sequence select="ed:book-language(?language)"/>
                <xsl:text>{?name}</xsl:text>
              </h2>
              <xsl:if test="exists(?names)">
                <p class="names">{string-join(?names, '; ')}</p>
              </xsl:if>
              <xsl:for-each select="?facts">
                <p>{?text}{if (exists(?certainty)) then ' (' || ed:say('epub.certainty', map { 'level': ?certainty }) || ')' else ''}</p>
              </xsl:for-each>
              <xsl:for-each select="?identifiers">
                <p class="identifier">{?type}{if (?type ne '') then ': ' else ''}<xsl:choose>
                  <xsl:when test="exists(?href)"><a href="{ed:book-address(?href)}">{?value}</a></xsl:when>
                  <xsl:otherwise>{?value}</xsl:otherwise>
                </xsl:choose></p>
              </xsl:for-each>
              <xsl:call-template name="ed:mentions"/>
            </section>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- “Record of a conversation: 1, 2, 3”, each number a link. -->
  <xsl:template name="ed:mentions">
    <xsl:if test="exists(?mentions)">
      <ul class="mentions">
        <xsl:for-each select="?mentions">
          <xsl:variable name="record" as="xs:string" select="?title"/>
          <li>
            <xsl:text>{$record}: </xsl:text>
            <xsl:for-each select="?places">
              <xsl:if test="position() gt 1">, </xsl:if>
              <a href="../{.}" aria-label="{ed:say('epub.mention', map { 'number': position(), 'record': $record })}">{position()}</a>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
