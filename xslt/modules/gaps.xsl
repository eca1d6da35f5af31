<?xml version="1.0" encoding="UTF-8"?>
<!-- What could not be read, what was left out, what is uncertain (TEI Guidelines, 3.5.3, 12.3.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- In the frame of the transcript where it has one, as “[Signature: illegible]”, and in its words; else in brackets of
       ours. -->
  <xsl:template match="gap" mode="diplomatic">
    <xsl:variable name="framed" as="xs:boolean" select="exists(ancestor-or-self::*[exists(ed:frame(.))])"/>
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'gap', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="
        if ($framed and (@reason = 'illegible' or desc)) then ed:in-language(., 'en') else ed:our-language(.)"/>
      <xsl:call-template name="ed:framed">
        <xsl:with-param name="content" as="node()">
          <xsl:value-of select="if ($framed) then ed:gap-in-transcript(.) else '[' || ed:gap-words(.) || ']'"/>
        </xsl:with-param>
      </xsl:call-template>
    </span>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <xsl:template match="gap" mode="reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'gap', 'report'"/>
      </xsl:call-template>
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[{ed:gap-words(.)}]</xsl:text>
    </span>
    <xsl:call-template name="ed:note-signs"/>
  </xsl:template>

  <!-- What the transcript says within a frame, by the rule by which it is made again from the record: reports of
       transcribers are in English. -->
  <xsl:function name="ed:gap-in-transcript" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="
      if ($gap/@reason = 'illegible') then 'illegible'
      else ($gap/desc[1]/string(), if ($gap/@reason = 'editorial') then '…' else ed:gap-reason($gap))[1]"/>
  </xsl:function>

  <xsl:function name="ed:gap-reason" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="ed:say-known('gap.reason', (tokenize($gap/@reason)[1], 'gap')[1])"/>
  </xsl:function>

  <!-- “illegible”, “3–4 letters illegible”, “signature, illegible”, “not declassified: 2 lines”. -->
  <xsl:function name="ed:gap-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="reason" as="xs:string" select="ed:gap-reason($gap)"/>
    <xsl:variable name="kind" as="xs:string?" select="
      $gap/desc[@type = ('signature', 'initials', 'paraph')][1] ! (if (normalize-space() eq @type) then ed:say('gap.kind.' || @type) else normalize-space())"/>
    <xsl:variable name="remark" as="xs:string" select="
      string-join($gap/desc[not(@type = ('signature', 'initials', 'paraph'))]/normalize-space()[. ne ''], '; ')"/>
    <xsl:variable name="extent" as="xs:string?" select="ed:extent($gap)"/>
    <xsl:sequence select="
      if (exists($kind) and $gap/@reason = 'editorial') then $kind
      else if (exists($kind) and exists($gap/ancestor::signed)) then ed:say('gap.kind-of', map { 'kind': $kind, 'reason': $reason })
      else if ($remark ne '') then $remark
      else if (exists($extent))
      then ed:say(if (tokenize($gap/@reason)[1] = 'redacted') then 'gap.redacted-extent' else 'gap.extent-of',
        map { 'extent': $extent, 'reason': $reason })
      else $reason"/>
  </xsl:function>

  <!-- How much: “3–4 letters”, “at least 3 letters”; nothing where it is not known. -->
  <xsl:function name="ed:extent" as="xs:string?">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="least" as="xs:string?" select="($gap/@atLeast, $gap/@min)[. ne ''][1]"/>
    <xsl:variable name="most" as="xs:string?" select="($gap/@atMost, $gap/@max)[. ne ''][1]"/>
    <xsl:variable name="quantity" as="xs:string?" select="$gap/@quantity[. ne '']"/>
    <xsl:variable name="extent" as="xs:string?" select="
      ed:extent-of($gap, string(($quantity, string-join(distinct-values(($least, $most)), '–'))[1]))"/>
    <xsl:sequence select="
      if (exists($quantity) or exists($least) eq exists($most) or empty($extent)) then $extent
      else ed:say(if (exists($least)) then 'extent.at-least' else 'extent.at-most', map { 'extent': $extent })"/>
  </xsl:function>

  <!-- A number of units: “3–4 letters”. -->
  <xsl:function name="ed:extent-of" as="xs:string?">
    <xsl:param name="gap" as="element()"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="unit" as="xs:string" select="($gap/@unit[. ne '']/string(), 'unit')[1]"/>
    <xsl:variable name="known" as="xs:string?" select="map {
      'char': 'characters', 'chars': 'characters', 'character': 'characters', 'characters': 'characters', 'word': 'words',
      'words': 'words', 'line': 'lines', 'lines': 'lines', 'page': 'pages', 'pages': 'pages', 'group': 'groups', 'groups': 'groups',
      'paragraph': 'paragraphs', 'paragraphs': 'paragraphs', 'unit': 'units' }($unit)"/>
    <xsl:sequence select="
      if ($number eq '') then $gap/@extent[not(. = ('unknown', ''))]/string()
      else if (exists($known)) then ed:say-count('extent.' || $known, $number)
      else if (matches($unit, '^(cm|mm|in|%|.*s)$')) then ed:say('extent.as-is', map { 'n': $number, 'unit': $unit })
      else ed:say-count('extent.other', $number, map { 'unit': $unit })"/>
  </xsl:function>

  <!-- In the middle of a word the sign tears nothing apart: Hol[?]fmann. -->
  <xsl:template match="unclear" mode="diplomatic reading">
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'unclear'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
      <xsl:if test="not(@rend = 'underdot' or $ed:view?frames and exists(ed:frame(.)))">
        <xsl:variable name="next" as="node()?" select="following-sibling::node()[1]
          [self::text() or self::hi or self::unclear or self::supplied or self::ex or self::add or self::del]"/>
        <xsl:sequence select="ed:generated(., (if (matches($next, '^[\p{L}\p{N}]')) then '' else ' ') || ed:say('label.unclear'))"/>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- A dot below each letter, the sign of editors of inscriptions and papyri. -->
  <xsl:template match="unclear[@rend = 'underdot']//text()" mode="diplomatic reading">
    <xsl:value-of select="normalize-unicode(replace(., '(\p{L}\p{M}*)', '$1&#x323;'), 'NFC')"/>
  </xsl:template>
</xsl:stylesheet>
