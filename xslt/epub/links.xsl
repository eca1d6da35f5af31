<?xml version="1.0" encoding="UTF-8"?>
<!-- Links of a chapter: to places of the book; to addresses of the web. All others are none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="xsl xs ed map" expand-text="yes">

  <!-- Where the pages of the edition and the entries of its registers stand in the book: addresses from the top of the
       edition, and `#person:puzanov`, to addresses from the top of the book. -->
  <xsl:param name="ed:places" as="map(*)" select="map {}"/>

  <!-- Images of the book by the address that the page has for them. -->
  <xsl:param name="ed:images" as="map(*)" select="map {}"/>

  <xsl:variable name="ed:of-the-web" as="xs:string" select="
    '^(https?://[\p{L}\p{N}._-]+(:\d{1,5})?([/?#].*)?|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+(\?.*)?)$'"/>

  <xsl:function name="ed:book-href" as="xs:string?">
    <xsl:param name="link" as="element(a)"/>
    <xsl:variable name="href" as="xs:string" select="string($link/@href)"/>
    <xsl:choose>
      <xsl:when test="matches($href, '^[A-Za-z][A-Za-z0-9+.-]*:')">
        <xsl:sequence select="$href[matches(., $ed:of-the-web, 'i')] ! ed:book-address(.)"/>
      </xsl:when>
      <xsl:when test="starts-with($href, '#')">
        <xsl:variable name="place" as="xs:string?" select="$ed:places($href)"/>
        <xsl:variable name="id" as="xs:string" select="ed:book-id(substring($href, 2))"/>
        <xsl:sequence select="
          if (exists($place)) then $ed:page?top || $place
          else if (key('ed:book-anchor', $id, root($link))[ed:is-kept(.)]) then '#' || $id
          else ()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="path" as="xs:string" select="ed:from-top(replace($href, '[?#].*$', ''))"/>
        <xsl:variable name="place" as="xs:string?" select="$ed:places($path)"/>
        <xsl:variable name="fragment" as="xs:string" select="substring-after($href, '#')"/>
        <xsl:sequence select="
          if (empty($place)) then $ed:page?address ! (. || $path || (if ($fragment ne '') then '#' || $fragment else ''))
          else $ed:page?top || $place || (
            if ($fragment eq '' or contains($place, '#')) then '' else '#' || ed:book-id($fragment))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- An address of the web; characters that none may have as RFC 3986 writes them. -->
  <xsl:function name="ed:book-address" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($address, '#')"/>
    <xsl:variable name="whole" as="xs:string" select="string-join(($parts[1], if (count($parts) gt 1) then string-join(tail($parts), '%23') else ()), '#')"/>
    <xsl:variable name="escaped" as="xs:string" select="
      replace($whole, '%([0-9A-Fa-f]{2})', '&#xE000;$1') => replace('%', '%25') => translate('&#xE000;', '%')"/>
    <xsl:sequence select="iri-to-uri($escaped) => replace('\[', '%5B') => replace('\]', '%5D')"/>
  </xsl:function>

  <!-- A relative address of this page, from the top of the edition. -->
  <xsl:function name="ed:from-top" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:variable name="steps" as="xs:string*" select="tokenize($ed:page?path, '/')[position() lt last()], tokenize($href, '/')"/>
    <xsl:sequence select="string-join(fold-left($steps, (), function($way, $step) {
      if ($step eq '..') then $way[position() lt last()] else if ($step = ('.', '')) then $way else ($way, $step) }), '/')"/>
  </xsl:function>

  <xsl:variable name="ed:names-of-page" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="//main//a[ed:names-entry(.)]">
        <xsl:map-entry key="generate-id()" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- Whether a link leads to an entry of a register that the book has. -->
  <xsl:function name="ed:names-entry" as="xs:boolean">
    <xsl:param name="link" as="element(a)"/>
    <xsl:sequence select="exists($link[ed:is-kept(.)]) and (ed:book-href($link) ! starts-with(., '../registers/')) = true()"/>
  </xsl:function>

  <xsl:template match="a" mode="chapter">
    <xsl:variable name="href" as="xs:string?" select="ed:book-href(.)"/>
    <!-- generate-id() counts all siblings before a node, and before what holds it: most links are none of a name. -->
    <xsl:variable name="number" as="xs:integer?" select="
      if (starts-with($href, '../registers/')) then $ed:names-of-page(generate-id()) else ()"/>
    <xsl:choose>
      <xsl:when test="empty($href)">
        <xsl:if test="normalize-space()">
          <xsl:element name="{if (descendant::p | descendant::div) then 'div' else 'span'}">
            <xsl:apply-templates select="@* except (@href, @aria-label, @rel, @role), node()" mode="#current"/>
          </xsl:element>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <a>
          <xsl:apply-templates select="@* except (@href, @target, @rel)" mode="#current"/>
          <xsl:if test="exists($number) and empty(@id)">
            <xsl:attribute name="id" select="'mention..' || $number"/>
          </xsl:if>
          <xsl:attribute name="href" select="$href"/>
          <xsl:apply-templates mode="#current"/>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An image that the book doesn’t have is named. -->
  <xsl:template match="img" mode="chapter">
    <xsl:variable name="image" as="xs:string?" select="$ed:images(string(@src))"/>
    <xsl:choose>
      <xsl:when test="exists($image)">
        <img src="{$ed:page?top}{$image}" alt="{@alt}"/>
      </xsl:when>
      <xsl:otherwise>
        <span class="report">[{string-join((ed:say('epub.image'), @alt[not(ed:is-described(..))]), ': ')}]</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
