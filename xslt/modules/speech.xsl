<?xml version="1.0" encoding="UTF-8"?>
<!-- Transcriptions of speech: who says what, and what is heard and seen beside the words (TEI Guidelines, 8). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The segments of an utterance are its paragraphs. -->
  <xsl:template match="u" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'sp'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:said-by"/>
      <xsl:choose>
        <xsl:when test="empty(seg) or ed:is-mixed(.)">
          <p>
            <xsl:call-template name="ed:content"/>
          </p>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each-group select="*" group-starting-with="
              seg | note[ed:note-home(.) eq 'text'] | *[not(self::seg or self::note)][preceding-sibling::*[1][self::seg or self::note]]">
            <p>
              <xsl:for-each select="current-group()">
                <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
                <xsl:apply-templates select="." mode="#current"/>
              </xsl:for-each>
            </p>
          </xsl:for-each-group>
          <xsl:call-template name="ed:note-signs"/>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Who says something that the text itself names nobody for (TEI Guidelines, att.ascribed). -->
  <xsl:template name="ed:said-by">
    <xsl:if test="normalize-space(@who)">
      <p class="speaker generated">
        <xsl:for-each select="tokenize(@who)">
          <xsl:variable name="entry" as="element()?" select="$ed:entry-of(.)"/>
          <xsl:variable name="page" as="map(*)?" select="$entry ! ed:entry-link(.)"/>
          <xsl:variable name="name" as="xs:string" select="
            ($entry ! ed:entry-name(.), $ed:by-id(substring-after(., '#'))[starts-with(current(), '#')] ! ed:name-within(.),
              replace(., '^.*[#:/](.)', '$1'))[1]"/>
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:choose>
            <xsl:when test="exists($page)">
              <a class="name" href="{$page?href}" data-entry="{ed:entry-id($entry)}">{$name}</a>
            </xsl:when>
            <xsl:otherwise>
              <xsl:text>{$name}</xsl:text>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- What is heard or seen beside the words, as it is described; where it is not, what it is. -->
  <xsl:template match="vocal | kinesic | incident | pause" mode="diplomatic reading">
    <xsl:element name="{ed:line-or-phrase(.)}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'stage'"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="exists(desc[normalize-space()])">
          <xsl:for-each select="desc">
            <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:apply-templates select="." mode="#current"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="normalize-space()">
          <xsl:call-template name="ed:content"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="ed:reported(., (self::*[not(self::pause)]/@type[. ne ''] ! ('[' || . || ']'), ed:say('speech.' || local-name()))[1])"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="ed:note-signs"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="writing" mode="diplomatic reading">
    <xsl:element name="{ed:line-or-phrase(.)}">
      <xsl:call-template name="ed:attributes"/>
      <xsl:call-template name="ed:content"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
