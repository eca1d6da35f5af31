<?xml version="1.0" encoding="UTF-8"?>
<!-- Which way a language is written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all" expand-text="yes">

  <!-- From right to left: scripts (ISO 15924), and languages whose script a tag need not name (BCP 47). -->
  <xsl:variable name="ed:rtl-scripts" as="xs:string+" select="'adlm', 'arab', 'aran', 'hebr', 'mand', 'mend', 'nkoo', 'phnx',
    'rohg', 'samr', 'syrc', 'syre', 'syrj', 'syrn', 'thaa'"/>
  <xsl:variable name="ed:rtl-languages" as="xs:string+" select="'ar', 'arc', 'arz', 'azb', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji',
    'nqo', 'pnb', 'prs', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi',
    (: by three letters, where two were expected, and those that have three only (ISO 639-2 and 639-3) :)
    'ara', 'arb', 'ary', 'apc', 'div', 'fas', 'hbo', 'heb', 'jpa', 'oar', 'ota', 'per', 'pus', 'sam', 'snd', 'tmr', 'uig', 'urd', 'ydd', 'yid', 'yih'"/>

  <!-- “rtl” or “ltr”, by the script of a tag where it names one, else by its language. -->
  <xsl:function name="ed:direction" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="subtags" as="xs:string*" select="tokenize(lower-case($tag), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="tail($subtags)[matches(., '^[a-z]{4}$')][1]"/>
    <xsl:sequence select="
      if (($script, $subtags[1])[1] = ($ed:rtl-scripts, $ed:rtl-languages)) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- Words that may be of another language than what stands round them: those written from right to left are kept apart, so that
       numbers and marks beside them stay where they are (UAX #9). -->
  <xsl:function name="ed:isolated" as="node()*">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="ed:runs-leftwards($words)">
        <bdi>{$words}</bdi>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>{$words}</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a character is Hebrew, Arabic or of a script beside them; the same as in src/edition/isolated.ts. -->
  <xsl:function name="ed:runs-leftwards" as="xs:boolean">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="matches($words, $ed:leftwards)"/>
  </xsl:function>

  <xsl:variable name="ed:leftwards" as="xs:string" select="
    let $ranges := ([1424, 2303], [64285, 65023], [65136, 65279], [67584, 69631], [124928, 126975])
    return '[' || string-join($ranges ! codepoints-to-string((?1, 45, ?2))) || ']'"/>

  <!-- A sentence as src/edition/isolated.ts divides it. -->
  <xsl:template name="ed:pieces">
    <xsl:for-each select="?pieces">
      <xsl:choose>
        <xsl:when test="?isolated">
          <bdi>{?text}</bdi>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>{?text}</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="empty(?pieces)">{?text}</xsl:if>
  </xsl:template>
</xsl:stylesheet>
