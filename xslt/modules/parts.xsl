<?xml version="1.0" encoding="UTF-8"?>
<!-- A long text stands on a page in parts, of which a browser lays out those that are looked at (CSS Containment Module Level 2,
     section 4). Paper has none, and a text that is not long is as it is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The room that things take, in characters of running text: that of a part is about three screens. -->
  <xsl:variable name="ed:room-of-part" as="xs:integer" select="6000"/>
  <xsl:variable name="ed:room-of-long-text" as="xs:integer" select="80000"/>

  <!-- Each block ends a line before it is full. -->
  <xsl:function name="ed:room" as="xs:integer">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-length($node) + 70 * count($node ! descendant-or-self::*[@id])"/>
  </xsl:function>

  <xsl:template match="article[exists($ed:frame) or $ed:css ne ''][ed:room(.) gt $ed:room-of-long-text]" mode="finish">
    <xsl:call-template name="ed:in-parts"/>
  </xsl:template>

  <!-- The context with its content in parts, and so on in each element that is too large for one. What is asked of every node
       stands in arrays: to find the nth of a sequence all before it are gone through. -->
  <xsl:template name="ed:in-parts">
    <xsl:variable name="nodes" as="node()*" select="node()"/>
    <xsl:variable name="rooms" as="array(xs:integer)" select="array { $nodes ! ed:room(.) }"/>
    <xsl:variable name="divided" as="array(xs:boolean)" select="
      array { $nodes ! (2 * $rooms(position()) gt 3 * $ed:room-of-part and ed:is-divisible(.)) }"/>
    <xsl:variable name="parts" as="array(xs:integer)" select="array { ed:parts($nodes, $rooms, $divided) }"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="finish"/>
      <xsl:for-each-group select="1 to count($nodes)" group-adjacent="$parts(.)">
        <xsl:variable name="content" as="node()*" select="subsequence($nodes, ., count(current-group()))"/>
        <xsl:choose>
          <xsl:when test="$divided(.)">
            <xsl:for-each select="$content">
              <xsl:call-template name="ed:in-parts"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:when test="empty($content[self::* or normalize-space()])">
            <xsl:apply-templates select="$content" mode="finish"/>
          </xsl:when>
          <xsl:otherwise>
            <!-- Such as a heading before large divisions. -->
            <div class="{'text-part', 'short'[3 * sum(current-group() ! $rooms(.)) lt $ed:room-of-part]}">
              <xsl:apply-templates select="$content" mode="finish"/>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:copy>
  </xsl:template>

  <!-- The number of the part in which each node stands: parts of about the same size, and one for each element that is divided. -->
  <xsl:function name="ed:parts" as="xs:integer*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="rooms" as="array(xs:integer)"/>
    <xsl:param name="divided" as="array(xs:boolean)"/>
    <xsl:variable name="all" as="xs:integer" select="
      sum((1 to count($nodes))[not($divided(.))] ! $rooms(.))"/>
    <xsl:variable name="size" as="xs:double" select="$all div max((1, round($all div $ed:room-of-part)))"/>
    <xsl:iterate select="$nodes">
      <xsl:param name="part" as="xs:integer" select="1"/>
      <xsl:param name="filled" as="xs:integer" select="0"/>
      <xsl:param name="before" as="element()?" select="()"/>
      <xsl:param name="after-divided" as="xs:boolean" select="false()"/>
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="begins" as="xs:boolean" select="
        $divided($at) or $after-divided or ($filled + $rooms($at) div 2 gt $size and ed:may-begin(., $before))"/>
      <xsl:variable name="now" as="xs:integer" select="$part + xs:integer($begins)"/>
      <xsl:sequence select="$now"/>
      <xsl:next-iteration>
        <xsl:with-param name="part" select="$now"/>
        <xsl:with-param name="filled" select="(if ($begins) then 0 else $filled) + $rooms($at)"/>
        <xsl:with-param name="before" select="if (self::*) then . else $before[normalize-space(current()) eq '']"/>
        <xsl:with-param name="after-divided" select="$divided($at)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Where a part begins nothing changes: neither a line of phrases is torn, nor a heading from what follows, nor a note of the
       margin from the block that it stands beside. -->
  <xsl:function name="ed:may-begin" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="before" as="element()?"/>
    <xsl:sequence select="exists($node/self::*) and exists($before[$ed:html-blocks(local-name())]
      [not(starts-with(local-name(), 'h') or @class[matches(., '(^| )(list-head|margin-note)( |$)')])])"/>
  </xsl:function>

  <!-- What holds blocks alone, and may hold others as well. -->
  <xsl:function name="ed:is-divisible" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::section or self::blockquote or self::div[not(@class) or @class[matches(., '(^| )(lg|sp)( |$)')]]])
      and empty($node/text()[normalize-space()])"/>
  </xsl:function>
</xsl:stylesheet>
