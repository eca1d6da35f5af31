<?xml version="1.0" encoding="UTF-8"?>
<!-- Statements on rights in the panel: their paragraphs and licences. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Statements on rights: each paragraph and each licence by itself, a licence with an address as a link to it. -->
  <xsl:function name="ed:rights" as="element(h:div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="availability" as="element(availability)*"/>
    <xsl:variable name="parts" as="element()*" select="$availability/ed:statements(.)"/>
    <xsl:variable name="words" as="xs:string" select="ed:joined($parts ! ed:statement(.))"/>
    <xsl:variable name="linked" as="element()*" select="$parts[ed:licence-address(.)]"/>
    <xsl:choose>
      <xsl:when test="empty($linked)">
        <xsl:sequence select="ed:long-fact($label, $words, $availability[1])"/>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <dt>{$label}</dt>
          <dd>
            <xsl:sequence select="ed:foreign-language($availability[1])"/>
            <xsl:choose>
              <xsl:when test="string-length($words) gt 300">
                <details>
                  <summary>{replace(substring($words, 1, 90), '\s+\S*$', '')} …</summary>
                  <p>
                    <xsl:sequence select="ed:linked-statements($parts)"/>
                  </p>
                </details>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="ed:linked-statements($parts)"/>
              </xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The paragraphs and licences of a statement, or the statement itself where it has none. -->
  <xsl:function name="ed:statements" as="element()*">
    <xsl:param name="availability" as="element(availability)"/>
    <xsl:variable name="parts" as="element()*" select="$availability/(p | ab | licence)"/>
    <xsl:sequence select="
      if (empty($parts)) then $availability
      else $parts[normalize-space() or gap or ed:licence-address(.)]"/>
  </xsl:function>

  <!-- Parts of a statement, with what stands between them: a space after the end of a sentence, else a semicolon. -->
  <xsl:function name="ed:linked-statements" as="node()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:for-each select="$parts">
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="words" as="xs:string" select="ed:statement(.)"/>
      <xsl:variable name="address" as="xs:string?" select="ed:licence-address(.)"/>
      <xsl:if test="$at gt 1">
        <xsl:text>{ed:between(ed:statement($parts[$at - 1]))}</xsl:text>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="empty($address)">
          <xsl:text>{$words}</xsl:text>
        </xsl:when>
        <!-- Of a licence in full, its address is what one follows. -->
        <xsl:when test="string-length($words) gt 120">
          <xsl:text>{$words} </xsl:text>
          <a href="{$address}">{$address}</a>
        </xsl:when>
        <xsl:otherwise>
          <a href="{$address}">{($words[. ne ''], $address)[1]}</a>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="ed:joined" as="xs:string">
    <xsl:param name="statements" as="xs:string*"/>
    <xsl:variable name="said" as="xs:string*" select="$statements[. ne '']"/>
    <xsl:sequence select="string-join(for $at in 1 to count($said)
      return (if ($at gt 1) then ed:between($said[$at - 1]) else (), $said[$at]))"/>
  </xsl:function>

  <xsl:function name="ed:between" as="xs:string">
    <xsl:param name="before" as="xs:string"/>
    <xsl:sequence select="if (matches($before, '[.!?…;:][”“»’)\]]*$')) then ' ' else ed:say('punctuation.semicolon')"/>
  </xsl:function>

  <!-- Where a licence leads on the web. -->
  <xsl:function name="ed:licence-address" as="xs:string?">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="tokenize($part/self::licence/@target)[matches(., '^https?://')][1]"/>
  </xsl:function>

  <!-- A statement on rights in full, and the words of a gap in it; its paragraphs are parted. -->
  <xsl:function name="ed:statement" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(
      $part//(text() | gap | p | ab | item) ! (
        if (self::gap) then '[' || ed:gap-words(.) || ']'
        else if (self::p or self::ab or self::item) then ' '
        else if (ancestor::gap) then '' else .)))"/>
  </xsl:function>
</xsl:stylesheet>
