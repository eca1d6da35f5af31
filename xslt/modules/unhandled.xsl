<?xml version="1.0" encoding="UTF-8"?>
<!-- What no other module knows: its text is kept, and the view says so. Mere containers are named here, once. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition" xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="*" mode="diplomatic reading">
    <xsl:message error-code="ed:unhandled" select="path(.)"/>
    <span>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'unhandled'"/>
      </xsl:call-template>
      <xsl:call-template name="ed:content"/>
    </span>
  </xsl:template>

  <!-- What stands in another file, and what is to stand for it where that can’t be had (XInclude 1.1, 3.2). -->
  <xsl:template match="xi:include" mode="diplomatic reading">
    <span class="report generated">
      <xsl:sequence select="ed:our-language(.)"/>
      <xsl:text>[{ed:say('include.not-shown', map { 'file': string(@href) })}]</xsl:text>
    </span>
    <xsl:apply-templates select="xi:fallback/node()" mode="#current"/>
  </xsl:template>

  <!-- Containers that need no sign of their own: parts of names and addresses, words and sentences. -->
  <xsl:template mode="diplomatic reading" match="
      forename | surname | addName | genName | nameLink | roleName | persPronouns | settlement | region | country
      | district | bloc | geogFeat | offset | street | postCode | postBox | affiliation | occupation | email
      | s | w | c | pc | cl | phr | m | am | biblScope | citedRange | role | roleDesc | actor | publisher | pubPlace | author | editor | edition | imprint
      | resp | respStmt | docAuthor | docDate | docEdition | imprimatur | idno | listBibl/head | textLang | repository
      | msIdentifier | collection | collation | locus | locusGrp | depth | height | width | dim | dimensions
      | signatures | secFol | heraldry | label | distinct | said | caesura | listChange | desc">
    <xsl:choose>
      <xsl:when test="exists(ed:anchor(.))">
        <span>
          <xsl:call-template name="ed:attributes"/>
          <xsl:call-template name="ed:content"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="ed:content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
